import { dashboard } from "./dashboard";
import { desk } from "./desk";
import { forecast } from "./forecast";
import { forms } from "./forms";
import { plans } from "./plans";
import { replies } from "./replies";
import { rules } from "./rules";
import { settings } from "./settings";
import { templates } from "./templates";
import { tour } from "./tour";

/** What the rooms say that are not opened every day: fetched with the first of them. */
export const rooms = {
  ...dashboard,
  ...desk,
  ...forecast,
  ...forms,
  ...plans,
  ...replies,
  ...rules,
  ...settings,
  ...templates,
  ...tour,
};
