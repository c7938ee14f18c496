import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { ActionForm, AmountField, changed, DateField, parseAmount, useToday } from "../../actions";
import { api, useAction, type InvoiceRow } from "../../api";
import { useText } from "../../i18n";
import { useKept } from "../../ui";
import { PlanPicker } from "./PlanPicker";

type Props = { companyId: number; customerId: number; invoice: InvoiceRow; onClose: () => void };

const cashedStatus = 212;

export function InvoiceForm({ companyId, customerId, invoice, onClose }: Props) {
  const { t } = useText();
  const today = useToday();
  const [planCode, setPlanCode] = useState(invoice.planCode);
  const [status, setStatus] = useState(invoice.status);
  const [statusOn, setStatusOn] = useState(today);
  const [cashed, setCashed] = useState("");
  const [wrong, setWrong] = useState(false);
  const typed = { planCode, status, statusOn, cashed };
  const [first] = useState(JSON.stringify(typed));
  const kept = useKept({
    place: `${companyId}/${customerId}/invoice/${invoice.id}`,
    value: typed,
    isChanged: JSON.stringify(typed) !== first,
    restore: (back) => {
      setPlanCode(back.planCode);
      setStatus(back.status);
      setStatusOn(back.statusOn);
      setCashed(back.cashed);
    },
  });
  const amount = status === cashedStatus && cashed.trim() ? parseAmount(cashed) : null;
  const { run, busy, problem } = useAction(async () => {
    const isNew = status !== null && status !== invoice.status;
    await api.saveInvoice(companyId, invoice.id, {
      planCode,
      status,
      ...(isNew ? { statusOn } : {}),
      ...(amount ? { cashed: { amount, currency: invoice.open.currency } } : {}),
    });
    kept.done();
    changed(companyId);
    onClose();
  });
  const refused = problem?.fields ?? {};
  const submit = () => {
    const unreadable = status === cashedStatus && cashed.trim() !== "" && !amount;
    setWrong(unreadable);
    if (!unreadable) void run();
  };
  const { statuses } = t.explanation;
  return (
    <ActionForm
      title={t.explanation.edit}
      busy={busy}
      problem={Object.keys(refused).length > 0 ? null : problem}
      offer={kept.offer}
      onSubmit={submit}
      onCancel={() => {
        kept.done();
        onClose();
      }}
    >
      <PlanPicker
        companyId={companyId}
        label={t.explanation.ownPlan}
        none={t.explanation.customersPlan}
        value={planCode}
        saved={invoice.planCode}
        effect={{ customerId, invoiceId: invoice.id }}
        error={refused.planCode?.[0]}
        onValue={setPlanCode}
      />
      <Field
        label={t.explanation.status}
        {...(refused.status ? { validationMessage: refused.status[0] } : {})}
      >
        <Select
          value={status === null ? "" : String(status)}
          onChange={(_, data) => {
            setStatus(data.value ? Number(data.value) : null);
          }}
        >
          <option value="">{t.explanation.noStatus}</option>
          {Object.entries(statuses).map(([code, name]) => (
            <option key={code} value={code}>
              {t.explanation.statusLine(Number(code), name)}
            </option>
          ))}
        </Select>
      </Field>
      {status !== null && status !== invoice.status && (
        <DateField
          label={t.explanation.statusOn}
          value={statusOn}
          max={today}
          error={refused.statusOn?.[0]}
          onValue={setStatusOn}
        />
      )}
      {status === cashedStatus && (
        <AmountField
          label={t.explanation.cashed}
          hint={t.explanation.cashedHint}
          value={cashed}
          error={wrong ? t.actions.faults.amountWrong : refused.cashed?.[0]}
          onValue={setCashed}
        />
      )}
    </ActionForm>
  );
}
