import type { fr } from "../fr";
import { accounts } from "./accounts";
import { actions } from "./actions";
import { desk } from "./desk";
import { forecast } from "./forecast";
import { forms } from "./forms";
import { frame } from "./frame";
import { mailbox } from "./mailbox";
import { plans } from "./plans";
import { replies } from "./replies";
import { rules } from "./rules";
import { settings } from "./settings";
import { templates } from "./templates";
import { views } from "./views";

export const en: typeof fr = {
  ...frame,
  ...views,
  ...forms,
  ...desk,
  ...actions,
  ...accounts,
  ...replies,
  ...rules,
  ...mailbox,
  ...plans,
  ...templates,
  ...settings,
  ...forecast,
};
