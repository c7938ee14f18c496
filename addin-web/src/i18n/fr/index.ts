import { accounts } from "./accounts";
import { actions } from "./actions";
import { context } from "./context";
import { desk } from "./desk";
import { forecast } from "./forecast";
import { forms } from "./forms";
import { frame } from "./frame";
import { mailbox } from "./mailbox";
import { plans } from "./plans";
import { portfolio } from "./portfolio";
import { replies } from "./replies";
import { rules } from "./rules";
import { settings } from "./settings";
import { templates } from "./templates";
import { tour } from "./tour";
import { views } from "./views";

export const fr = {
  ...frame,
  ...views,
  ...forms,
  ...desk,
  ...context,
  ...tour,
  ...actions,
  ...accounts,
  ...portfolio,
  ...replies,
  ...rules,
  ...mailbox,
  ...plans,
  ...templates,
  ...settings,
  ...forecast,
};
