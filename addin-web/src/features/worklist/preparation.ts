import type { Operation, WorklistRow } from "../../api";
import type { Selection } from "./selection";

/** What is asked of one company: each has an operation of its own. */
export type Part = { companyId: number; customerIds: number[]; invoiceIds: number[] | undefined };

type Owned = WorklistRow & { companyId: number };

/** A selection over several companies, company by company, in the order of their first row. */
export function partsOf(rows: Owned[], { customerIds, invoiceIds }: Selection): Part[] {
  const wanted = new Set(customerIds);
  const claimed = invoiceIds && new Set(invoiceIds);
  const parts = new Map<number, Part>();
  for (const { companyId, customerId, invoices } of rows) {
    if (!wanted.has(customerId)) continue;
    const part = parts.get(companyId) ?? { companyId, customerIds: [], invoiceIds: claimed && [] };
    part.customerIds.push(customerId);
    part.invoiceIds?.push(...invoices.flatMap(({ id }) => (claimed?.has(id) ? [id] : [])));
    parts.set(companyId, part);
  }
  return [...parts.values()];
}

/** The operations of one press of the button, told as one: `wanted` is known before the last has begun. */
export function together(operations: Operation[], wanted: number, goesOn: boolean): Operation | null {
  const [first] = operations;
  if (!first) return null;
  const states = new Set(operations.map(({ state }) => state));
  const cutOff = operations.find(({ state }) => state === "interrupted");
  const finished = states.has("cancelled") ? "cancelled" : "completed";
  const total = operations.reduce((sum, one) => sum + one.total, 0);
  return {
    ...first,
    companyId: (cutOff ?? first).companyId,
    id: (cutOff ?? operations.at(-1) ?? first).id,
    state: goesOn || states.has("running") ? "running" : cutOff ? "interrupted" : finished,
    total: Math.max(total, wanted),
    done: operations.reduce((sum, one) => sum + one.done, 0),
    items: operations.flatMap(({ items }) => items),
  };
}
