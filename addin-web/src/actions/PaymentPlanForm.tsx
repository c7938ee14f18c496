import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { api, useAction, type Agreement, type AgreementRequest, type Customer } from "../api";
import { amountOf } from "../format/money";
import { useText } from "../i18n";
import { ActionForm } from "./ActionForm";
import { parseAmount, typedAmount } from "./amounts";
import { addDays } from "./days";
import { changed, type Done } from "./done";
import { DateField, WordsField } from "./fields";
import { areOrdered, missing, mostParts, settled, split, type Part } from "./instalments";
import { InvoicePicker, openInvoices, totalOf } from "./InvoicePicker";
import { PartLines } from "./PartLines";
import { useKept, useUnsaved } from "../ui";
import { useToday } from "./today";
import styles from "./actions.module.css";

type Props = {
  companyId: number;
  customer: Customer;
  agreement?: Agreement;
  /** What is known already: the parts that a reply asks for, the invoices that it names. */
  start?: { invoiceIds: number[]; parts: Part[] };
  /** Where it goes instead of the customer's agreements; whoever sends it also tells what came of it. */
  send?: (request: AgreementRequest) => Promise<void>;
  onDone?: (done: Done) => void;
  onCancel: () => void;
};

const usualParts = 3;
const daysToFirst = 14;

/** The parts are proposed and then hers: dates and amounts can be changed as long as they add up. */
export function PaymentPlanForm(props: Props) {
  const { companyId, customer, agreement, start, send, onDone, onCancel } = props;
  const { t, lang } = useText();
  const today = useToday();
  const invoices = openInvoices(customer.invoices);
  const [chosen, setChosen] = useState(
    () => agreement?.invoiceIds ?? start?.invoiceIds ?? invoices.map(({ id }) => id),
  );
  const total = totalOf(invoices, chosen)[0] ?? { amount: "0.00", currency: customer.balance.currency };
  const [firstOn, setFirstOn] = useState(
    () => agreement?.parts[0]?.dueOn ?? start?.parts[0]?.dueOn ?? addDays(today, daysToFirst),
  );
  const [parts, setParts] = useState<Part[]>(
    () =>
      agreement?.parts.map(({ dueOn, amount }) => ({ dueOn, amount: typedAmount(amount.amount, lang) })) ??
      start?.parts ??
      split(total.amount, usualParts, firstOn, lang),
  );
  const [note, setNote] = useState(agreement?.note ?? "");
  const [fault, setFault] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);
  const kept = useKept({
    place: `${companyId}/${customer.id}/${send ? "reply/" : ""}paymentPlan${agreement ? `/${agreement.id}` : ""}`,
    value: { chosen, firstOn, parts, note },
    isChanged: touched,
    restore: (typed) => {
      setChosen(typed.chosen.filter((id) => invoices.some((one) => one.id === id)));
      setFirstOn(typed.firstOn);
      setParts(typed.parts);
      setNote(typed.note);
      setTouched(true);
    },
  });
  const propose = (amount: string, count: number, first: string) => {
    setFault(null);
    setTouched(true);
    setFirstOn(first);
    if (first) setParts(split(amount, count, first, lang));
  };
  const { run, busy, problem } = useAction(async () => {
    const body = {
      invoiceIds: chosen,
      parts: parts.map(({ dueOn, amount }) => ({
        dueOn,
        amount: { amount: parseAmount(amount) ?? "", currency: total.currency },
      })),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    if (send) {
      await send(body);
      kept.done();
      return;
    }
    const saved = agreement
      ? await api.changeAgreement(companyId, customer.id, "paymentPlan", agreement.id, body)
      : await api.createAgreement(companyId, customer.id, "paymentPlan", body);
    const undo = async () => {
      await api.endAgreement(companyId, customer.id, "paymentPlan", saved.id, t.actions.undoReason);
      changed(companyId);
    };
    kept.done();
    changed(companyId);
    onDone?.({
      text: t.actions.saved(t.actions.kinds.paymentPlan),
      detail: saved.text,
      ...(agreement ? {} : { undo }),
    });
  });
  const rest = missing(total.amount, parts);
  const submit = () => {
    const found = faultOf(chosen, parts, rest, today);
    setFault(found && t.actions.faults[found]);
    if (!found) void run();
  };
  const refused = problem?.fields.parts?.[0] ?? problem?.fields.count?.[0];
  return (
    <ActionForm
      title={t.actions.kinds.paymentPlan}
      hint={t.actions.hints.paymentPlan}
      busy={busy}
      problem={refused || problem?.fields.invoiceIds ? null : problem}
      onSubmit={submit}
      offer={kept.offer}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      <div className={styles.pair}>
        <Field label={t.actions.count}>
          <Select
            value={String(parts.length)}
            onChange={(_, data) => {
              propose(total.amount, Number(data.value), firstOn);
            }}
          >
            {Array.from({ length: mostParts - 1 }, (_, index) => (
              <option key={index}>{index + 2}</option>
            ))}
          </Select>
        </Field>
        <DateField
          label={t.actions.firstOn}
          value={firstOn}
          min={today}
          onValue={(value) => {
            propose(total.amount, parts.length, value);
          }}
        />
      </div>
      <InvoicePicker
        invoices={invoices}
        chosen={chosen}
        error={problem?.fields.invoiceIds?.[0]}
        onChosen={(ids) => {
          setChosen(ids);
          propose(totalOf(invoices, ids)[0]?.amount ?? "0.00", parts.length, firstOn);
        }}
      />
      <PartLines
        parts={parts}
        total={total}
        rest={
          rest === null
            ? null
            : { sign: rest < 0n ? -1 : rest > 0n ? 1 : 0, amount: amountOf(rest < 0n ? -rest : rest) }
        }
        error={fault ?? refused}
        onParts={(next) => {
          setFault(null);
          setTouched(true);
          setParts(next);
        }}
        onSettle={() => {
          setFault(null);
          setParts(settled(total.amount, parts, lang));
        }}
      />
      <WordsField
        label={t.actions.optional(t.actions.note)}
        value={note}
        onValue={(value) => {
          setTouched(true);
          setNote(value);
        }}
      />
    </ActionForm>
  );
}

const faultOf = (chosen: number[], parts: Part[], rest: bigint | null, today: string) => {
  if (chosen.length === 0) return "noInvoice";
  if (rest === null) return "partsAmount";
  if (!areOrdered(parts) || (parts[0]?.dueOn ?? "") < today) return "partsOrder";
  return rest === 0n ? null : "partsSum";
};
