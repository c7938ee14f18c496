import { count, plural } from "../../format/words";
import type { forecast as french } from "../fr/forecast";

const n = (value: number, one: string, many: string) => plural(value, one, many, "en");

export const forecast: typeof french = {
  forecast: {
    headline: (steps, days) => `${n(steps, "reminder", "reminders")} in the next ${n(days, "day", "days")}`,
    hint: "Assuming that nobody pays before then and every reminder goes out on its day.",
    range: "Period",
    days: (value) => `${value} days`,
    today: "today",
    tomorrow: "tomorrow",
    thisWeek: "This week",
    nextWeek: "Next week",
    weekOf: (day) => `Week of ${day}`,
    write: (value) => `${count(value, "en")} to write`,
    call: (value) => `${count(value, "en")} to call`,
    post: (value) => `${count(value, "en")} to post`,
    emptyTitle: (days) => `Nothing to chase in the next ${days} days.`,
    emptyText: "No open invoice reaches a level of its plan in this period.",
    longer: "Show 90 days",
  },
};
