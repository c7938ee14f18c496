export { loadRooms, loadTexts, useText, TextProvider, textsOf, type Texts, type Words } from "./context";
export type { Lang } from "../format/lang";
export { langFrom } from "./langFrom";
