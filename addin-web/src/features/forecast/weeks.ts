import type { ForecastDay } from "../../api";

export type Week = { monday: string; place: "this" | "next" | "later"; days: ForecastDay[] };

const dayMs = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  const ms = at(date);
  return iso(ms - ((new Date(ms).getUTCDay() + 6) % 7) * dayMs);
}

export const daysBetween = (from: string, to: string) => Math.round((at(to) - at(from)) / dayMs);

/** The days of the forecast under their weeks, in order. */
export function weeksOf(days: ForecastDay[], today: string): Week[] {
  const current = mondayOf(today);
  const weeks: Week[] = [];
  for (const day of days) {
    const monday = mondayOf(day.on);
    const last = weeks.at(-1);
    if (last?.monday === monday) last.days.push(day);
    else {
      const ahead = daysBetween(current, monday);
      weeks.push({ monday, place: ahead === 0 ? "this" : ahead === 7 ? "next" : "later", days: [day] });
    }
  }
  return weeks;
}

export const stepsOn = (day: ForecastDay) => day.write + day.call + day.post;
