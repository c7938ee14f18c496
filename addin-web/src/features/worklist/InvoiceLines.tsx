import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { Amount, Lateness, Tick } from "../../ui";
import { useWorklist } from "./context";
import { canPrepare } from "./selection";
import styles from "./worklist.module.css";

export function InvoiceLines({ row }: { row: WorklistRow }) {
  const { t, date } = useText();
  const { selection, running } = useWorklist();
  const choosable = canPrepare(row);
  const someClaimed = row.invoices.some(({ claimed }) => claimed);
  return (
    <ul className={styles.invoices} aria-label={t.worklist.invoices}>
      {row.invoices.map((invoice) => (
        <li key={invoice.id}>
          {choosable && invoice.claimed ? (
            <Tick
              label={t.worklist.claim(invoice.number)}
              checked={!selection.unticked.invoices.has(invoice.id)}
              disabled={running}
              onChange={() => {
                selection.toggleInvoice(invoice.id);
              }}
            />
          ) : (
            <span className={styles.noTick} />
          )}
          <span className={styles.name}>{invoice.number}</span>
          <Amount value={invoice.open} />
          <span className={styles.summary}>
            {t.worklist.due(date(invoice.dueDate))} · <Lateness days={invoice.daysLate} />
            {someClaimed && !invoice.claimed && ` · ${t.worklist.notClaimed}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
