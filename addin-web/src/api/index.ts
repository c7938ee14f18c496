export * as api from "./calls";
export type * from "./contract";
export type { Download, EnteredKind } from "./customerCalls";
export { confirmStale, forgetStale, staleConfirmedOn, withdrawStale } from "./staleness";
export { reconnect, speak } from "./client";
export { asProblem, Problem } from "./problem";
export { followOperation } from "./progress";
export { useAction } from "./useAction";
export { forgetEverything, invalidate, remember, useQuery, type Query } from "./useQuery";
