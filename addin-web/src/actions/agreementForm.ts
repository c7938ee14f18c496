import type { AgreementRequest, Money } from "../api";
import { centsOf } from "../format/money";
import { parseAmount } from "./amounts";
import type { Shape } from "./agreementShapes";

export type AgreementValues = { date: string; amount: string; note: string; invoiceIds: number[] };
export type Fault =
  "dateMissing" | "datePast" | "dateFuture" | "amountWrong" | "amountAbove" | "noteMissing" | "noInvoice";
export type Faults = Partial<Record<keyof AgreementValues, Fault>>;

type Bounds = { today: string; open: Money | null; allInvoiceIds: number[] };

/** The same rules as the API's, so that most slips are seen before it is asked. */
export function faultsOf(
  values: AgreementValues,
  shape: Shape,
  { today, open, allInvoiceIds }: Bounds,
): Faults {
  const faults: Faults = {};
  if (shape.date) {
    const { required, past, any } = shape.date;
    if (!values.date && required) faults.date = "dateMissing";
    if (values.date && !past && !any && values.date < today) faults.date = "datePast";
    if (values.date && past && values.date > today) faults.date = "dateFuture";
  }
  if (shape.amount && values.amount.trim()) {
    const amount = parseAmount(values.amount);
    if (amount === null) faults.amount = "amountWrong";
    else if (open && centsOf(amount) > centsOf(open.amount)) faults.amount = "amountAbove";
  }
  if (shape.noteRequired && !values.note.trim()) faults.note = "noteMissing";
  if (shape.invoices && values.invoiceIds.length === 0 && allInvoiceIds.length > 0)
    faults.invoiceIds = "noInvoice";
  return faults;
}

type Source = { currency: string; allInvoiceIds: number[] };

/** A pause over every invoice is a pause of the customer; a dispute always names its invoices. */
export function requestOf(
  values: AgreementValues,
  shape: Shape,
  { currency, allInvoiceIds }: Source,
): AgreementRequest {
  const amount = shape.amount && values.amount.trim() ? parseAmount(values.amount) : null;
  const all = values.invoiceIds.length >= allInvoiceIds.length;
  const some = shape.invoices && values.invoiceIds.length > 0 && !(shape.wholeCustomer && all);
  const note = values.note.trim();
  return {
    ...(shape.date && values.date ? { [shape.date.field]: values.date } : {}),
    ...(amount ? { amount: { amount, currency } } : {}),
    ...(some ? { invoiceIds: values.invoiceIds } : {}),
    ...(note ? { note } : {}),
  };
}
