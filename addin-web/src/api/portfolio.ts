// The calls over the whole of the business: one queue over all companies, and a company's indicators.
import { call } from "./client";
import type { Worklist } from "./contract";
import type { components } from "./schema.gen";

type Schema = components["schemas"];

/** One company's list, with whose it is. */
export type CompanyWorklist = Worklist & { companyId: number; companyName: string };
export type AllWorklists = { today: string; companies: CompanyWorklist[] };
export type AllWorklistsAnswer = Schema["WorklistsDto"];
export type Indicators = Schema["IndicatorsDto"];

export async function allWorklists(): Promise<AllWorklists> {
  const { today, companies } = await call<AllWorklistsAnswer>("/worklist");
  return { today, companies: companies.map(({ worklist, ...whose }) => ({ ...worklist, ...whose })) };
}

export const indicators = (c: number) => call<Indicators>(`/companies/${c}/indicators`);
