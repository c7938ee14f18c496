import { useState } from "react";
import { api, useAction, type Agreement, type Customer } from "../api";
import { useText } from "../i18n";
import { ActionForm } from "./ActionForm";
import { faultsOf, requestOf, type AgreementValues, type Faults } from "./agreementForm";
import { shapes, type PlainKind } from "./agreementShapes";
import { typedAmount } from "./amounts";
import { changed, type Done } from "./done";
import { AmountField, DateField, WordsField } from "./fields";
import { InvoicePicker, openInvoices, totalOf } from "./InvoicePicker";
import { useToday } from "./today";

type Props = {
  companyId: number;
  customer: Customer;
  kind: PlainKind;
  /** The one to change; a new one when left out. */
  agreement?: Agreement;
  onDone: (done: Done) => void;
  onCancel: () => void;
};

/** A promise, an announcement, a dispute, a pause, a stop or insolvency: the same few fields, as its kind needs them. */
export function AgreementForm({ companyId, customer, kind, agreement, onDone, onCancel }: Props) {
  const { t, lang, totals } = useText();
  const today = useToday();
  const shape = shapes[kind];
  const invoices = openInvoices(customer.invoices);
  const allInvoiceIds = invoices.map(({ id }) => id);
  const [values, setValues] = useState<AgreementValues>(() =>
    startOf(agreement, kind, today, allInvoiceIds, lang),
  );
  const [faults, setFaults] = useState<Faults>({});
  const set = (change: Partial<AgreementValues>) => {
    setValues({ ...values, ...change });
    setFaults({});
  };
  const { run, busy, problem } = useAction(async () => {
    const currency = invoices[0]?.open.currency ?? customer.balance.currency;
    const request = requestOf(values, shape, { currency, allInvoiceIds });
    const saved = agreement
      ? await api.changeAgreement(companyId, customer.id, kind, agreement.id, request)
      : await api.createAgreement(companyId, customer.id, kind, request);
    const undo = async () => {
      await api.endAgreement(companyId, customer.id, kind, saved.id, t.actions.undoReason);
      changed(companyId);
    };
    changed(companyId);
    onDone({
      text: t.actions.saved(t.actions.kinds[kind]),
      detail: saved.text,
      ...(agreement ? {} : { undo }),
    });
  });
  const open = totalOf(invoices, values.invoiceIds);
  const submit = () => {
    const found = faultsOf(values, shape, { today, open: open[0] ?? null, allInvoiceIds });
    setFaults(found);
    if (Object.keys(found).length === 0) void run();
  };
  const refused = problem?.fields ?? {};
  const error = (field: keyof AgreementValues, name: string) => {
    const fault = faults[field];
    return fault ? t.actions.faults[fault] : refused[name]?.[0];
  };
  const { date } = shape;
  const dateLabel =
    date && (date.required ? t.actions.dates[date.field] : t.actions.optional(t.actions.dates[date.field]));
  const noteLabel = shape.noteRequired ? t.actions.reason : t.actions.optional(t.actions.note);
  return (
    <ActionForm
      title={t.actions.kinds[kind]}
      hint={t.actions.hints[kind]}
      busy={busy}
      problem={problem && Object.keys(refused).length > 0 ? null : problem}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {date && (
        <DateField
          label={dateLabel ?? ""}
          value={values.date}
          error={error("date", date.field)}
          {...(date.past ? { max: today } : { min: today })}
          onValue={(value) => {
            set({ date: value });
          }}
        />
      )}
      {shape.amount && (
        <AmountField
          label={t.actions.optional(t.actions.amount)}
          value={values.amount}
          error={error("amount", "amount")}
          {...(open.length === 1 ? { hint: t.actions.amountAll(totals(open)) } : {})}
          onValue={(value) => {
            set({ amount: value });
          }}
        />
      )}
      {shape.invoices && (
        <InvoicePicker
          invoices={invoices}
          chosen={values.invoiceIds}
          error={error("invoiceIds", "invoiceIds")}
          onChosen={(invoiceIds) => {
            set({ invoiceIds });
          }}
        />
      )}
      <WordsField
        label={noteLabel}
        value={values.note}
        error={error("note", "note")}
        hint={shape.noteRequired ? t.actions.noteHint : undefined}
        onValue={(value) => {
          set({ note: value });
        }}
      />
    </ActionForm>
  );
}

function startOf(
  agreement: Agreement | undefined,
  kind: PlainKind,
  today: string,
  all: number[],
  lang: "fr" | "en",
): AgreementValues {
  const { date } = shapes[kind];
  if (!agreement) return { date: date?.first(today) ?? "", amount: "", note: "", invoiceIds: all };
  const known = {
    promisedFor: agreement.promisedFor,
    expectedOn: agreement.until,
    until: agreement.until,
    openedOn: agreement.since,
  };
  return {
    date: (date && known[date.field]) ?? "",
    amount: agreement.amount ? typedAmount(agreement.amount.amount, lang) : "",
    note: agreement.note ?? "",
    invoiceIds: agreement.invoiceIds?.filter((id) => all.includes(id)) ?? all,
  };
}
