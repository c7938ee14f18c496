import type { Me } from "../api";

const parisDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/**
 * The demonstration has its own clock. The API tells its day; only when that is today's day do
 * "il y a 2 min" and the like make sense against the browser's clock. Otherwise null: a time is shown.
 */
export function nowOf(me: Me | undefined): Date | null {
  const now = new Date();
  return !me || parisDay.format(now) === me.today ? now : null;
}
