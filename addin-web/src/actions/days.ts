// Plain dates ("2026-11-27") as the contract writes them; no clock, no zone.
const dayMs = 86_400_000;
const of = (day: string) => new Date(`${day}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);
const isWeekend = (day: string) => [0, 6].includes(of(day).getUTCDay());

export const addDays = (day: string, days: number) => iso(new Date(of(day).getTime() + days * dayMs));

/** A month later on the same day, or on the month's last: 31 January gives 28 February. */
export function addMonths(day: string, months: number): string {
  const date = of(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(new Date(first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * dayMs));
}

/** Saturday and Sunday move to Monday. Public holidays are the API's to know: it moves what falls on one. */
export function onWorkingDay(day: string): string {
  let at = day;
  while (isWeekend(at)) at = addDays(at, 1);
  return at;
}

export function addWorkingDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; left--) at = onWorkingDay(addDays(at, 1));
  return at;
}

/** The day most customers mean by "the end of the week"; on a Friday, that of next week. */
export const nextFriday = (day: string) => addDays(day, (5 - of(day).getUTCDay() + 7) % 7 || 7);
