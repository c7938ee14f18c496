import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { AgreementForm, DocumentButton, isPlain, PaymentPlanForm, type Done } from "../../actions";
import { api, type Agreement, type Customer } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { Amount } from "../../ui";
import { EndAgreement } from "./EndAgreement";
import { ProposePlan } from "./ProposePlan";
import styles from "./customers.module.css";

type Props = {
  companyId: number;
  customer: Customer;
  agreement: Agreement;
  host: OfficeHost;
  onDone: (done: Done) => void;
};

export function AgreementLine({ companyId, customer, agreement, host, onDone }: Props) {
  const { t, date } = useText();
  const [doing, setDoing] = useState<"change" | "end" | null>(null);
  const line = useRef<HTMLLIElement>(null);
  const { kind, parts, note, invoiceIds, since, until } = agreement;
  const close = () => {
    setDoing(null);
    requestAnimationFrame(() => line.current?.querySelector("button")?.focus());
  };
  const finish = (done: Done) => {
    setDoing(null);
    onDone(done);
  };
  const isPlan = kind === "paymentPlan";
  const form = { companyId, customer, agreement, onDone: finish, onCancel: close };
  return (
    <li ref={line}>
      <p className={styles.agreed}>{isPlan ? t.actions.kinds.paymentPlan : agreement.text}</p>
      {isPlan && (
        <ol className={styles.planParts}>
          {parts.map(({ dueOn, amount }) => (
            <li key={dueOn}>
              <span>{date(dueOn)}</span>
              <Amount value={amount} />
            </li>
          ))}
        </ol>
      )}
      <p className={styles.second}>
        {t.agreements.since(date(since))}
        {until && ` ${t.agreements.until(date(until))}`}
        {invoiceIds && ` · ${t.agreements.on(invoiceIds.length)}`} · {agreement.by}
      </p>
      {note && <p className={styles.second}>{note}</p>}
      {doing === "end" ? (
        <EndAgreement
          companyId={companyId}
          customerId={customer.id}
          agreement={agreement}
          onDone={finish}
          onCancel={close}
        />
      ) : doing === "change" && isPlan ? (
        <PaymentPlanForm {...form} />
      ) : doing === "change" && isPlain(kind) ? (
        <AgreementForm {...form} kind={kind} />
      ) : (
        <div className={styles.lineActions}>
          {(isPlan || isPlain(kind)) && (
            <Button
              size="small"
              onClick={() => {
                setDoing("change");
              }}
            >
              {t.agreements.change}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              setDoing("end");
            }}
          >
            {t.agreements.end}
          </Button>
          {isPlan && (
            <>
              <ProposePlan companyId={companyId} customerId={customer.id} agreement={agreement} host={host} />
              <DocumentButton
                path={api.planDocumentPath(companyId, customer.id, agreement.id)}
                label={t.actions.planDocument}
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
