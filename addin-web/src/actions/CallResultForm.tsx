import { useState } from "react";
import { api, useAction, type CallResult, type CallSheet } from "../api";
import { isZero } from "../format/money";
import { useText } from "../i18n";
import { ActionForm } from "./ActionForm";
import { callOf, resultFaults, resultShapes, type ResultValues } from "./callResults";
import { changed, undoOf, type Done } from "./done";
import { AmountField, DateField, WordsField } from "./fields";
import { useKept } from "../ui";
import { useToday } from "./today";

type Props = {
  companyId: number;
  sheet: CallSheet;
  result: CallResult;
  onDone: (done: Done) => void;
  onCancel: () => void;
};

/** One choice, one date already filled in, one save. */
export function CallResultForm({ companyId, sheet, result, onDone, onCancel }: Props) {
  const { t, money } = useText();
  const today = useToday();
  const shape = resultShapes[result];
  const [values, setValues] = useState<ResultValues>({ day: shape.day?.(today) ?? "", amount: "", note: "" });
  const [touched, setTouched] = useState(false);
  const kept = useKept({
    place: `${companyId}/${sheet.customerId}/call/${result}`,
    value: values,
    isChanged: touched,
    restore: setValues,
  });
  const [faults, setFaults] = useState<ReturnType<typeof resultFaults>>({});
  const { run, busy, problem } = useAction(async () => {
    const { customerId, balance } = sheet;
    const logged = await api.logExchange(companyId, customerId, callOf(result, values, balance.currency));
    const undo = undoOf(logged, { companyId, customerId, reason: t.actions.undoReason });
    kept.done();
    changed(companyId);
    onDone({
      text: `${t.callSheet.done} ${t.callSheet.results[result].replace("…", "")}`,
      detail: logged.agreement?.text ?? t.actions.counted(logged.counted.length),
      ...(undo ? { undo } : {}),
    });
  });
  const set = (change: Partial<ResultValues>) => {
    setValues({ ...values, ...change });
    setFaults({});
    setTouched(true);
  };
  const submit = () => {
    const found = resultFaults(result, values, today);
    setFaults(found);
    if (Object.keys(found).length === 0) void run();
  };
  const refused = problem?.fields ?? {};
  const error = (field: keyof ResultValues, ...names: string[]) => {
    const fault = faults[field];
    return fault ? t.actions.faults[fault] : names.flatMap((name) => refused[name] ?? [])[0];
  };
  const dayLabel = {
    promise: t.actions.dates.promisedFor,
    callBack: t.callSheet.callBackOn,
    paymentAnnounced: t.actions.dates.expectedOn,
  }[result as string];
  return (
    <ActionForm
      title={t.callSheet.results[result]}
      hint={t.callSheet.hints[result]}
      busy={busy}
      problem={Object.keys(refused).length > 0 ? null : problem}
      submit={t.callSheet.save}
      onSubmit={submit}
      offer={kept.offer}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      {shape.day && (
        <DateField
          label={dayLabel ?? ""}
          value={values.day}
          min={today}
          error={error("day", "promisedFor", "expectedOn", "callBackOn")}
          onValue={(day) => {
            set({ day });
          }}
        />
      )}
      {shape.amount && (
        <AmountField
          label={t.actions.optional(t.actions.amount)}
          value={values.amount}
          error={error("amount", "amount")}
          {...(isZero(sheet.balance) ? {} : { hint: t.actions.amountAll(money(sheet.balance)) })}
          onValue={(amount) => {
            set({ amount });
          }}
        />
      )}
      <WordsField
        label={shape.noteRequired ? t.callSheet.contested : t.actions.optional(t.callSheet.notes)}
        value={values.note}
        error={error("note", "note", "text")}
        onValue={(note) => {
          set({ note });
        }}
      />
    </ActionForm>
  );
}
