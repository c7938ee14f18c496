import type { fr } from "../fr";
import { accounts } from "./accounts";
import { actions } from "./actions";
import { context } from "./context";
import { frame } from "./frame";
import { mailbox } from "./mailbox";
import { portfolio } from "./portfolio";
import { typed } from "./typed";
import { views } from "./views";

export const en: typeof fr = {
  ...accounts,
  ...actions,
  ...context,
  ...frame,
  ...mailbox,
  ...portfolio,
  ...typed,
  ...views,
};
