import type { Customer } from "../../api";
import { useText } from "../../i18n";
import styles from "./customers.module.css";

export function NextAndHolds({ customer }: { customer: Customer }) {
  const { t, weekday, day } = useText();
  const { next } = customer;
  // A hold that is the next step has been said already.
  const holds = customer.holds.filter((hold) => hold.text !== next?.text);
  if (!next && holds.length === 0) return null;
  return (
    <section className={styles.section}>
      {next && (
        <>
          <h2>{t.customers.next}</h2>
          <p>
            {next.text}
            {/* A level is due today: its text says so. */}
            {next.date && next.level === null && (
              <span className={styles.second}> {t.customers.nextOn(weekday(next.date))}</span>
            )}
          </p>
        </>
      )}
      {holds.length > 0 && (
        <>
          <h2>{t.customers.holds}</h2>
          <ul>
            {holds.map((hold) => (
              <li key={`${hold.code}${hold.since}`}>
                {hold.text}
                {hold.until && <span className={styles.second}> · {t.worklist.until(day(hold.until))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
