// What is kept about a person, and its end. The address goes in the body: those of calls are written to the logs of proxies.
import { call } from "./client";
import type { components } from "./schema.gen";

type Schema = components["schemas"];

export type PersonalData = Schema["PersonalDataDto"];
export type Retention = Schema["RetentionDto"];
export type ErasureReport = Schema["ErasureReportDto"];

type Whom = { address: string } | { customerId: number };

const base = (c: number) => `/companies/${c}/personal-data`;
export const exportPerson = (c: number, address: string) =>
  call<PersonalData>(`${base(c)}/export`, { method: "POST", json: { address } });
export const erasePerson = (c: number, whom: Whom) =>
  call<ErasureReport>(`${base(c)}/erasure`, {
    method: "POST",
    json: { address: null, customerId: null, dryRun: false, ...whom },
  });
export const dueErasures = (c: number) => call<Retention[]>(`${base(c)}/due`);
