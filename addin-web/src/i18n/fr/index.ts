import { accounts } from "./accounts";
import { actions } from "./actions";
import { desk } from "./desk";
import { forms } from "./forms";
import { frame } from "./frame";
import { views } from "./views";

export const fr = { ...frame, ...views, ...forms, ...desk, ...actions, ...accounts };
