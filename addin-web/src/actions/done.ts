import { api, invalidate, type EnteredKind, type Logged } from "../api";

/** What has just been entered, in words, and the way back where there is one. */
export type Done = { text: string; detail?: string; undo?: () => Promise<void> };

/** Whatever an entry may have changed is asked again by whoever shows it. */
export function changed(companyId: number) {
  invalidate("worklist/all");
  for (const room of ["worklist", "customer", "customers"]) invalidate(`${room}/${companyId}`);
}

type Place = { companyId: number; customerId: number; reason: string };

/** Takes back what was logged: the contact if it counted, the agreement if it brought one. */
export function undoOf(
  logged: Logged,
  { companyId, customerId, reason }: Place,
): (() => Promise<void>) | undefined {
  const { exchangeId, counted, agreement } = logged;
  if (counted.length === 0 && !agreement) return undefined;
  return async () => {
    if (counted.length > 0) await api.cancelExchange(companyId, customerId, exchangeId);
    if (agreement)
      await api.endAgreement(companyId, customerId, agreement.kind as EnteredKind, agreement.id, reason);
    changed(companyId);
  };
}
