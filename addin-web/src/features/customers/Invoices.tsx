import { useState } from "react";
import { api, useQuery, type InvoiceRow } from "../../api";
import { useText } from "../../i18n";
import { Amount, Lateness, Loaded, Skeleton } from "../../ui";
import styles from "./customers.module.css";

export function Invoices({ companyId, invoices }: { companyId: number; invoices: InvoiceRow[] }) {
  const { t } = useText();
  return (
    <section className={styles.section}>
      <h2>{t.customers.invoices}</h2>
      {invoices.length === 0 && <p className={styles.second}>{t.customers.noInvoices}</p>}
      <ul className={styles.lines}>
        {invoices.map((invoice) => (
          <Line key={invoice.id} companyId={companyId} invoice={invoice} />
        ))}
      </ul>
    </section>
  );
}

function Line({ companyId, invoice }: { companyId: number; invoice: InvoiceRow }) {
  const { t, date, day } = useText();
  const [asked, setAsked] = useState(false);
  const { kind, dueDate, daysLate, levelDone, levelDoneOn } = invoice;
  const name = kind === "invoice" ? invoice.number : `${t.customers.kinds[kind]} ${invoice.number}`;
  return (
    <li>
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
      {asked && <Why companyId={companyId} invoiceId={invoice.id} />}
    </li>
  );
}

/** The sentence built from the codes: why it is, or is not, chased. */
function Why({ companyId, invoiceId }: { companyId: number; invoiceId: number }) {
  const { t, weekday } = useText();
  const key = `customer/${companyId}/explanation/${invoiceId}`;
  const query = useQuery(key, () => api.explanation(companyId, invoiceId));
  return (
    <Loaded query={query} skeleton={<Skeleton rows={1} />}>
      {({ chased, reasons, next }) => (
        <div className={styles.explanation}>
          <p>{chased ? t.customers.chased : t.customers.notChased}</p>
          <ul>
            {reasons.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
          {next && <p>{t.customers.nextReminder(next.levelName, weekday(next.date))}</p>}
        </div>
      )}
    </Loaded>
  );
}
