import { useState } from "react";
import { api, useQuery, type Explanation, type InvoiceRow } from "../../api";
import { useText } from "../../i18n";
import { Loaded, Skeleton } from "../../ui";
import { InvoiceForm } from "./InvoiceForm";
import { LateFees } from "./LateFees";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; invoice: InvoiceRow };

/** Why it is, or is not, chased; what comes next; how each cent of interest came about. */
export function Why({ companyId, customerId, invoice }: Props) {
  const { t } = useText();
  const key = `customer/${companyId}/${customerId}/explanation/${invoice.id}`;
  const query = useQuery<Explanation>(key, () => api.explanation(companyId, invoice.id));
  const [editing, setEditing] = useState(false);
  const close = () => {
    setEditing(false);
  };
  return (
    <div className={styles.explanation}>
      <Loaded query={query} skeleton={<Skeleton rows={1} />}>
        {(explanation) => <Reasons explanation={explanation} />}
      </Loaded>
      {editing ? (
        <InvoiceForm companyId={companyId} customerId={customerId} invoice={invoice} onClose={close} />
      ) : (
        <button
          type="button"
          className={styles.why}
          onClick={() => {
            setEditing(true);
          }}
        >
          {t.explanation.edit}
        </button>
      )}
    </div>
  );
}

function Reasons({ explanation }: { explanation: Explanation }) {
  const { t, weekday, date } = useText();
  const { chased, reasons, next, planName, lateFees, limitationOn } = explanation;
  return (
    <>
      <p>
        <strong>{chased ? t.customers.chased : t.customers.notChased}</strong>
      </p>
      <ul>
        {reasons.map(({ code, text }) => (
          <li key={code + text}>{text}</li>
        ))}
      </ul>
      {next && (
        <p>{t.explanation.next(next.levelName, t.explanation.channels[next.channel], weekday(next.date))}</p>
      )}
      {planName && <p className={styles.second}>{t.explanation.plan(planName)}</p>}
      {lateFees && <LateFees fees={lateFees} />}
      {limitationOn && <p className={styles.second}>{t.explanation.limitation(date(limitationOn))}</p>}
    </>
  );
}
