import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { api, useAction, type InvoiceRow, type LoggedExchange } from "../api";
import { useText } from "../i18n";
import { ActionForm } from "./ActionForm";
import styles from "./actions.module.css";
import { changed, undoOf, type Done } from "./done";
import { DateField, WordsField } from "./fields";
import { FilePicker } from "./FilePicker";
import { InvoicePicker, lateInvoices } from "./InvoicePicker";
import { useKept } from "../ui";
import { useToday } from "./today";

export type LogKind = "letter" | "reminderByHand" | "handOver" | "note";

type Props = {
  companyId: number;
  customerId: number;
  kind: LogKind;
  /** A letter that the plan asks for as registered starts out as one. */
  registered?: boolean;
  registeredNumber?: string;
  /** To choose from; what is to be chased today when there is no choice to make. */
  invoices?: InvoiceRow[];
  onDone: (done: Done) => void;
  onCancel: () => void;
};

/** What has happened outside the mailbox. The API decides which level it advances. */
export function LogForm(props: Props) {
  const { companyId, customerId, kind, invoices = [], onDone, onCancel } = props;
  const { t } = useText();
  const today = useToday();
  const late = lateInvoices(invoices);
  const lateIds = late.map(({ id }) => id);
  const [on, setOn] = useState(today);
  const [text, setText] = useState("");
  const [registered, setRegistered] = useState(props.registered ?? false);
  const [number, setNumber] = useState(props.registeredNumber ?? "");
  const [chosen, setChosen] = useState(lateIds);
  const [proof, setProof] = useState<File | null>(null);
  const typed = { on, text, registered, number, chosen };
  const [first] = useState(JSON.stringify(typed));
  const kept = useKept({
    place: `${companyId}/${customerId}/log/${kind}`,
    value: typed,
    isChanged: JSON.stringify(typed) !== first,
    restore: (back) => {
      setOn(back.on);
      setText(back.text);
      setRegistered(back.registered);
      setNumber(back.number);
      setChosen(back.chosen.filter((id) => lateIds.includes(id)));
    },
  });
  const [asked, setAsked] = useState(false);
  const sent = kind === "letter" && registered ? "registeredLetter" : kind;
  const { run, busy, problem } = useAction(async () => {
    const body: LoggedExchange = {
      kind: sent,
      on,
      ...(text.trim() ? { text: text.trim() } : {}),
      ...(sent === "registeredLetter" && number.trim() ? { registeredNumber: number.trim() } : {}),
      // All that is late is what the API takes by itself, minus what is not due for a level.
      ...(chosen.length < lateIds.length ? { invoiceIds: chosen } : {}),
    };
    const logged = await api.logExchange(companyId, customerId, body);
    const proved = proof
      ? await api.addProof(companyId, customerId, logged.exchangeId, proof).catch(() => null)
      : undefined;
    kept.done();
    const undo = undoOf(logged, { companyId, customerId, reason: t.actions.undoReason });
    changed(companyId);
    onDone({
      text: t.actions.saved(t.actions.logged[sent]),
      detail: proved === null ? t.actions.proofFailed : t.actions.counted(logged.counted.length),
      ...(undo ? { undo } : {}),
    });
  });
  const refused = problem?.fields ?? {};
  const empty = asked && kind === "note" && !text.trim() ? t.actions.faults.textMissing : undefined;
  const wrongDay = asked && (!on || on > today) ? t.actions.faults.dateFuture : undefined;
  const none = asked && late.length > 0 && chosen.length === 0 ? t.actions.faults.noInvoice : undefined;
  const submit = () => {
    setAsked(true);
    if ((kind === "note" && !text.trim()) || !on || on > today || (late.length > 0 && chosen.length === 0))
      return;
    void run();
  };
  return (
    <ActionForm
      title={t.actions.logged[kind]}
      hint={t.actions.hints[kind]}
      busy={busy}
      problem={Object.keys(refused).length > 0 ? null : problem}
      onSubmit={submit}
      offer={kept.offer}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      {kind === "note" && (
        <WordsField
          label={t.actions.text}
          rows={3}
          value={text}
          error={empty ?? refused.text?.[0]}
          onValue={setText}
        />
      )}
      {kind === "letter" && (
        <Field label={t.actions.letterKind}>
          <RadioGroup
            value={registered ? "registered" : "plain"}
            onChange={(_, data) => {
              setRegistered(data.value === "registered");
            }}
          >
            <Radio value="plain" label={t.actions.plainLetter} />
            <Radio value="registered" label={t.actions.registeredLetter} />
          </RadioGroup>
        </Field>
      )}
      {sent === "registeredLetter" && (
        <Field
          label={t.actions.registeredNumber}
          hint={t.actions.registeredHint}
          {...(refused.registeredNumber ? { validationMessage: refused.registeredNumber[0] } : {})}
        >
          <Input
            value={number}
            maxLength={40}
            autoComplete="off"
            onChange={(_, data) => {
              setNumber(data.value);
            }}
          />
        </Field>
      )}
      <DateField
        label={t.actions.on}
        value={on}
        max={today}
        error={wrongDay ?? refused.on?.[0]}
        onValue={setOn}
      />
      {kind !== "note" && late.length > 1 && (
        <InvoicePicker
          invoices={late}
          chosen={chosen}
          error={none ?? refused.invoiceIds?.[0]}
          onChosen={setChosen}
        />
      )}
      {kind !== "note" && (
        <WordsField
          label={t.actions.optional(t.actions.note)}
          value={text}
          error={refused.text?.[0]}
          onValue={setText}
        />
      )}
      {kind === "letter" && (
        <div>
          <p className={styles.hint}>{t.actions.proof}</p>
          <FilePicker label={t.actions.proof} file={proof} onFile={setProof} />
        </div>
      )}
    </ActionForm>
  );
}
