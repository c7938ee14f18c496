import { useState } from "react";
import { ActionForm, changed, WordsField, type Done } from "../../actions";
import { api, useAction, type Agreement, type EnteredKind } from "../../api";
import { useText } from "../../i18n";
import { useKept } from "../../ui";

type Props = {
  companyId: number;
  customerId: number;
  agreement: Agreement;
  onDone: (done: Done) => void;
  onCancel: () => void;
};

export function EndAgreement({ companyId, customerId, agreement, onDone, onCancel }: Props) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const kept = useKept({
    place: `${companyId}/${customerId}/end/${agreement.id}`,
    value: reason,
    isChanged: reason !== "",
    restore: setReason,
  });
  const kind = agreement.kind as EnteredKind;
  const { run, busy, problem } = useAction(async () => {
    await api.endAgreement(companyId, customerId, kind, agreement.id, reason.trim());
    kept.done();
    changed(companyId);
    onDone({ text: t.agreements.endedSaid, detail: agreement.text });
  });
  return (
    <ActionForm
      title={t.agreements.endTitle(t.actions.kinds[kind])}
      hint={t.agreements.endHint}
      busy={busy}
      problem={problem}
      submit={t.agreements.end}
      onSubmit={() => void run()}
      offer={kept.offer}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      <WordsField label={t.actions.optional(t.actions.reason)} value={reason} onValue={setReason} />
    </ActionForm>
  );
}
