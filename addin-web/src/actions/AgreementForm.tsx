import { useState } from "react";
import { api, useAction, type Agreement, type AgreementRequest, type Customer, type Problem } from "../api";
import { useText } from "../i18n";
import { ActionForm } from "./ActionForm";
import { faultsOf, requestOf, type AgreementValues, type Faults } from "./agreementForm";
import { shapes, type PlainKind, type Shape } from "./agreementShapes";
import { typedAmount } from "./amounts";
import { changed, type Done } from "./done";
import { AmountField, DateField, WordsField } from "./fields";
import { InvoicePicker, openInvoices, totalOf } from "./InvoicePicker";
import { useKept, useUnsaved } from "../ui";
import { useToday } from "./today";

type Props = {
  companyId: number;
  customer: Customer;
  kind: PlainKind;
  /** The one to change; a new one when left out. */
  agreement?: Agreement;
  /** Other fields than those of the kind: a reply may tell of a payment already made. */
  shape?: Shape;
  /** What is known already, over what the kind starts out with. */
  start?: Partial<AgreementValues>;
  /** Where it goes instead of the customer's agreements; whoever sends it also tells what came of it. */
  send?: (request: AgreementRequest) => Promise<void>;
  /** What the API has refused already, before there was a form. */
  refused?: Problem | null;
  onDone?: (done: Done) => void;
  onCancel: () => void;
};

const fieldNames = ["date", "amount", "invoiceIds", "note"];

/** A promise, an announcement, a dispute, a pause, a stop or insolvency: the same few fields, as its kind needs them. */
export function AgreementForm(props: Props) {
  const { companyId, customer, kind, agreement, send, onDone, onCancel } = props;
  const { t, lang, totals } = useText();
  const today = useToday();
  const shape = props.shape ?? shapes[kind];
  const invoices = openInvoices(customer.invoices);
  const allInvoiceIds = invoices.map(({ id }) => id);
  const [values, setValues] = useState<AgreementValues>(() => ({
    ...startOf(agreement, shape, today, allInvoiceIds, lang),
    ...props.start,
  }));
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);
  const kept = useKept({
    place: `${companyId}/${customer.id}/${send ? "reply/" : ""}${kind}${agreement ? `/${agreement.id}` : ""}`,
    value: values,
    isChanged: touched,
    restore: (typed) => {
      // What has been paid since can no longer be promised.
      setValues({ ...typed, invoiceIds: typed.invoiceIds.filter((id) => allInvoiceIds.includes(id)) });
      setTouched(true);
    },
  });
  const [faults, setFaults] = useState<Faults>({});
  const set = (change: Partial<AgreementValues>) => {
    setValues({ ...values, ...change });
    setFaults({});
    setTouched(true);
  };
  const {
    run,
    busy,
    problem: own,
  } = useAction(async () => {
    const currency = invoices[0]?.open.currency ?? customer.balance.currency;
    const request = requestOf(values, shape, { currency, allInvoiceIds });
    if (send) {
      await send(request);
      kept.done();
      return;
    }
    const saved = agreement
      ? await api.changeAgreement(companyId, customer.id, kind, agreement.id, request)
      : await api.createAgreement(companyId, customer.id, kind, request);
    const undo = async () => {
      await api.endAgreement(companyId, customer.id, kind, saved.id, t.actions.undoReason);
      changed(companyId);
    };
    kept.done();
    changed(companyId);
    onDone?.({
      text: t.actions.saved(t.actions.kinds[kind]),
      detail: saved.text,
      ...(agreement ? {} : { undo }),
    });
  });
  const problem = own ?? (touched ? null : (props.refused ?? null));
  const open = totalOf(invoices, values.invoiceIds);
  const submit = () => {
    const found = faultsOf(values, shape, { today, open: open[0] ?? null, allInvoiceIds });
    setFaults(found);
    if (Object.keys(found).length === 0) void run();
  };
  const refused = problem?.fields ?? {};
  const error = (field: keyof AgreementValues, name: string) => {
    const fault = faults[field];
    return fault ? t.actions.faults[fault] : (refused[name] ?? refused[field])?.[0];
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
      problem={fieldNames.some((name) => refused[name]) || refused[shape.date?.field ?? ""] ? null : problem}
      offer={kept.offer}
      onSubmit={submit}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      {date && (
        <DateField
          label={dateLabel ?? ""}
          value={values.date}
          error={error("date", date.field)}
          {...(date.any ? {} : date.past ? { max: today } : { min: today })}
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
  shape: Shape,
  today: string,
  all: number[],
  lang: "fr" | "en",
): AgreementValues {
  const { date } = shape;
  if (!agreement) return { date: date?.first(today) ?? "", amount: "", note: "", invoiceIds: all };
  const known = {
    promisedFor: agreement.promisedFor,
    expectedOn: agreement.until,
    paidOn: agreement.until,
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
