import { plural } from "../../format/words";
import type { forecast as french } from "../fr/forecast";

const n = (value: number, one: string, many: string) => plural(value, one, many, "en");

export const forecast: typeof french = {
  forecast: {
    headline: (steps, days) => `${n(steps, "reminder", "reminders")} coming in ${n(days, "day", "days")}`,
    hint: "If nobody pays until then, and each reminder leaves on its day.",
    range: "Period",
    days: (value) => `${value} days`,
    today: "today",
    tomorrow: "tomorrow",
    thisWeek: "This week",
    nextWeek: "Next week",
    weekOf: (day) => `Week of ${day}`,
    write: (value) => `${value} to write`,
    call: (value) => `${value} to call`,
    post: (value) => n(value, "letter", "letters"),
    emptyTitle: (days) => `Nothing to chase within ${days} days.`,
    emptyText: "No open invoice reaches a level of its plan in this period.",
    longer: "Look at 90 days",
  },
};
