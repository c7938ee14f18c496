export type { Parts } from "./parts";
export { situationOf, type Situation } from "./situation";
export { identityOf, useMessage, useSelection } from "./useMessage";
