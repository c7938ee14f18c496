import { accounts } from "./accounts";
import { actions } from "./actions";
import { context } from "./context";
import { frame } from "./frame";
import { mailbox } from "./mailbox";
import { portfolio } from "./portfolio";
import { typed } from "./typed";
import { views } from "./views";

/** What the day begins with: fetched before anything is drawn. */
export const fr = {
  ...accounts,
  ...actions,
  ...context,
  ...frame,
  ...mailbox,
  ...portfolio,
  ...typed,
  ...views,
};
