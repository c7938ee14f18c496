import type { Reminder } from "../../api";
import { isZero } from "../../format/money";
import { useText } from "../../i18n";
import { Amount } from "../../ui";
import styles from "./context.module.css";

/** Our own reminder, as it left: when, at which level, for what; or why its draft is not to leave any more. */
export function SentReminder({ reminder }: { reminder: Reminder }) {
  const { t, money, date, day } = useText();
  const words = t.context.sent;
  const { state, level, levelName, sentAt, amount, lateFees, deadline, invoices, to } = reminder;
  const told = {
    answered: words.answered,
    bounced: words.bounced,
    withdrawn: words.withdrawn,
    superseded: words.superseded,
    proposed: null,
    drafted: null,
    sent: null,
  }[state];
  const isRetired = state === "withdrawn" || state === "superseded";
  return (
    <section className={styles.card} aria-label={words.title(level)}>
      <h2 className={styles.line}>
        <span className={styles.name}>{words.title(level)}</span>
        <Amount value={amount} strong />
      </h2>
      <p className={styles.note}>
        {[sentAt && words.on(date(sentAt)), levelName].filter(Boolean).join(" · ")}
      </p>
      {told && <p className={isRetired ? styles.warning : undefined}>{told}</p>}
      {to.length > 0 && <p className={styles.note}>{words.to(to.join(", "))}</p>}
      {!isZero(lateFees) && <p className={styles.note}>{words.lateFees(money(lateFees))}</p>}
      {deadline && <p className={styles.note}>{words.deadline(day(deadline))}</p>}
      {invoices.length > 0 && (
        <ul className={styles.invoices} aria-label={words.invoices}>
          {invoices.map(({ id, number, open }) => (
            <li key={id} className={styles.line}>
              <span className={styles.name}>{number}</span>
              <Amount value={open} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
