// The two calls over the whole of the business, by the shapes that the contract will have.
// To be replaced by the generated types once api/openapi.json names them.
import { call } from "./client";
import type { Money, Worklist } from "./contract";

/** One company's list, with whose it is. */
export type CompanyWorklist = Worklist & { companyId: number; companyName: string };
export type AllWorklists = { today: string; companies: CompanyWorklist[] };

export type IndicatorMonth = {
  /** "2026-10" */
  month: string;
  invoiced: Money;
  dso: number | null;
  bestPossibleDso: number | null;
};

export type Indicators = {
  on: string;
  open: Money;
  overdue: Money;
  /** Days; null while nothing was invoiced that it could be counted on. */
  dso: number | null;
  bestPossibleDso: number | null;
  averageDaysLate: number | null;
  promises: { kept: number; broken: number; open: number; keptShare: number | null };
  /** What has moved since this week's Monday; null where the movement is not known. */
  week: {
    since: string;
    overdueChange: Money | null;
    collected: Money | null;
    newlyOverdue: Money;
    remindersSent: number;
    repliesReceived: number;
  };
  /** Twelve, oldest first. */
  months: IndicatorMonth[];
};

export const allWorklists = () => call<AllWorklists>("/worklist");
export const indicators = (c: number) => call<Indicators>(`/companies/${c}/indicators`);
