import { lazy } from "react";

export { WorklistView } from "./WorklistView";
// Most firms have one company, and most days begin in one: the queue over all comes when it is asked for.
export const AllWorklist = lazy(() => import("./AllWorklist"));
