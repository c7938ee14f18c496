import { useState } from "react";
import type { InvoiceRow } from "../../api";
import { useText } from "../../i18n";
import { Amount, Lateness, VirtualList } from "../../ui";
import { Why } from "./Why";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; invoices: InvoiceRow[] };

export function Invoices({ companyId, customerId, invoices }: Props) {
  const { t } = useText();
  return (
    <section className={styles.section}>
      <h2>{t.customers.invoices}</h2>
      {invoices.length === 0 && <p className={styles.second}>{t.customers.noInvoices}</p>}
      {/* A dealer of the public sector may well have some thousands of them open. */}
      <VirtualList
        label={t.customers.invoices}
        items={invoices}
        keyOf={({ id }) => id}
        estimate={() => 80}
        render={(invoice) => <Line companyId={companyId} customerId={customerId} invoice={invoice} />}
      />
    </section>
  );
}

function Line({
  companyId,
  customerId,
  invoice,
}: {
  companyId: number;
  customerId: number;
  invoice: InvoiceRow;
}) {
  const { t, date, day } = useText();
  const [asked, setAsked] = useState(false);
  const { kind, dueDate, daysLate, levelDone, levelDoneOn, status } = invoice;
  const name = kind === "invoice" ? invoice.number : `${t.customers.kinds[kind]} ${invoice.number}`;
  return (
    <div className={styles.invoice}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <Amount value={invoice.open} />
      </div>
      <p className={styles.second}>
        {t.worklist.due(date(dueDate ?? invoice.issueDate))}
        {invoice.dueDateComputed && ` (${t.customers.dueComputed})`}
        {kind === "invoice" && daysLate > 0 && (
          <>
            {" · "}
            <Lateness days={daysLate} />
          </>
        )}
        {levelDone > 0 && levelDoneOn && ` · ${t.customers.levelDone(levelDone, day(levelDoneOn))}`}
        {status !== null && ` · ${t.explanation.statusLine(status, t.explanation.statuses[status] ?? "")}`}
        {invoice.hold && ` · ${invoice.hold.text}`}
      </p>
      {kind === "invoice" && (
        <button
          type="button"
          className={styles.why}
          aria-expanded={asked}
          onClick={() => {
            setAsked(!asked);
          }}
        >
          {t.customers.why}
        </button>
      )}
      {asked && <Why companyId={companyId} customerId={customerId} invoice={invoice} />}
    </div>
  );
}
