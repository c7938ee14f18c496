import type { Money, WorklistRow } from "../../api";
import { amountOf, centsOf, sum } from "../../format/money";
import { groupOf } from "./grouping";

/** Everything that is due is ticked; she unticks. So a new row is never forgotten. */
export type Unticked = { customers: ReadonlySet<number>; invoices: ReadonlySet<number> };

export const nothingUnticked: Unticked = { customers: new Set(), invoices: new Set() };

export const isBlocked = (row: WorklistRow) => row.checks.some((check) => check.severity === "block");

export const canPrepare = (row: WorklistRow) => groupOf(row) === "write" && !isBlocked(row);

const claimed = (row: WorklistRow, unticked: Unticked) =>
  row.invoices.filter((invoice) => invoice.claimed && !unticked.invoices.has(invoice.id));

export const isTicked = (row: WorklistRow, unticked: Unticked) =>
  canPrepare(row) && !unticked.customers.has(row.customerId) && claimed(row, unticked).length > 0;

/** The amount of the message once some invoices are left out; credits stay as the API netted them. */
export function claimedAmount(row: WorklistRow, unticked: Unticked): Money {
  const left = row.invoices.filter((invoice) => invoice.claimed && unticked.invoices.has(invoice.id));
  const cents = left.reduce((rest, { open }) => rest - centsOf(open.amount), centsOf(row.amount.amount));
  return { amount: amountOf(cents), currency: row.amount.currency };
}

export type Selection = {
  customerIds: number[];
  /** Only said when an invoice was left out: otherwise the API decides as shown. */
  invoiceIds: number[] | undefined;
  totals: Money[];
};

export function selectionOf(rows: WorklistRow[], unticked: Unticked): Selection {
  const ticked = rows.filter((row) => isTicked(row, unticked));
  const partial = ticked.some((row) => claimedInvoiceIds(row, unticked) !== undefined);
  return {
    customerIds: ticked.map((row) => row.customerId),
    invoiceIds: partial ? ticked.flatMap((row) => claimed(row, unticked).map(({ id }) => id)) : undefined,
    totals: sum(ticked.map((row) => claimedAmount(row, unticked))),
  };
}

/** For one customer: which invoices remain, or undefined when none was left out. */
export function claimedInvoiceIds(row: WorklistRow, unticked: Unticked): number[] | undefined {
  const all = row.invoices.filter((invoice) => invoice.claimed);
  const rest = claimed(row, unticked);
  return rest.length === all.length ? undefined : rest.map(({ id }) => id);
}

export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
