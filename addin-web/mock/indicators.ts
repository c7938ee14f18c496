import type { Indicators } from "../src/api/portfolio";
import { agedBalance } from "./views";
import { cents, dayAfter, eur, iso, type World } from "./world";

/** A year that got better in the summer and slipped a little since: made up, deterministic. */
const dsos = [58.2, 61.4, 60.1, 57.3, 55.8, 52.6, 49.9, 51.2, 50.4, 47.8, 46.3, 48.1];
const invoiced = [
  38_200, 41_050, 36_800, 44_300, 47_900, 52_400, 49_100, 28_600, 51_700, 55_200, 58_300, 41_900,
];

export function indicators(world: World): Indicators {
  const { total, buckets } = agedBalance(world);
  const overdue = buckets
    .filter(({ code }) => code !== "notDue")
    .reduce((sum, b) => sum + cents(b.amount), 0);
  const empty = world.customers.length === 0;
  const monday = (world.today.getUTCDay() + 6) % 7;
  return {
    on: dayAfter(world, 0),
    open: total,
    overdue: eur(overdue),
    dso: empty ? null : 48.1,
    bestPossibleDso: empty ? null : 31.4,
    averageDaysLate: empty ? null : 16.7,
    promises: empty
      ? { kept: 0, broken: 0, open: 0, keptShare: null }
      : { kept: 14, broken: 4, open: 3, keptShare: 0.778 },
    week: {
      since: dayAfter(world, -monday - (monday === 0 ? 7 : 0)),
      overdueChange: empty ? null : eur(-312_045),
      collected: empty ? null : eur(984_512),
      newlyOverdue: eur(empty ? 0 : 672_467),
      remindersSent: empty ? 0 : 23,
      repliesReceived: empty ? 0 : 9,
    },
    months: dsos.map((dso, at) => ({
      month: iso(new Date(Date.UTC(world.today.getUTCFullYear(), world.today.getUTCMonth() - 11 + at, 1))),
      invoiced: eur(empty ? 0 : (invoiced[at] ?? 0) * 100),
      dso: empty ? null : dso,
    })),
  };
}
