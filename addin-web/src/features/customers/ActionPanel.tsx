import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { AgreementForm, DocumentView, isPlain, LogForm, PaymentPlanForm, type Done } from "../../actions";
import { api, useQuery, type Customer, type Download } from "../../api";
import { useText } from "../../i18n";
import { Loaded, Skeleton } from "../../ui";
import type { Action } from "./customerActions";
import styles from "./customers.module.css";

type Props = {
  companyId: number;
  customer: Customer;
  action: Action;
  onDone: (done: Done) => void;
  onClose: () => void;
};

/** The form of the action chosen, in place under the customer's name. */
export function ActionPanel({ companyId, customer, action, onDone, onClose }: Props) {
  const common = { companyId, onDone, onCancel: onClose };
  return (
    <div className={styles.panel}>
      {action === "statement" ? (
        <Statement companyId={companyId} customerId={customer.id} onClose={onClose} />
      ) : action === "paymentPlan" ? (
        <PaymentPlanForm {...common} customer={customer} />
      ) : isPlain(action) ? (
        <AgreementForm key={action} {...common} customer={customer} kind={action} />
      ) : (
        <LogForm
          key={action}
          {...common}
          customerId={customer.id}
          kind={action}
          invoices={customer.invoices}
        />
      )}
    </div>
  );
}

function Statement({
  companyId,
  customerId,
  onClose,
}: {
  companyId: number;
  customerId: number;
  onClose: () => void;
}) {
  const { t } = useText();
  const path = api.statementPath(companyId, customerId);
  const query = useQuery<Download>(`customer/${companyId}/${customerId}/statement`, () => api.download(path));
  return (
    <>
      <h3 className={styles.panelHead}>
        {t.actions.statement}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t.actions.hidePreview}
          onClick={onClose}
        />
      </h3>
      <Loaded query={query} skeleton={<Skeleton rows={2} />}>
        {(file) => <DocumentView file={file} />}
      </Loaded>
    </>
  );
}
