import type { Worklist } from "../../api";
import { useText } from "../../i18n";
import styles from "./worklist.module.css";

/** The answer to "what do I do now?", in words, before any list. */
export function Headline({ worklist }: { worklist: Worklist }) {
  const { t, totals, day } = useText();
  const { customers, totals: amounts } = worklist.toWrite;
  const known = worklist.paymentsKnownOn;
  return (
    <header className={styles.headline}>
      <h1>{t.worklist.headline(customers)}</h1>
      <p>
        {amounts.length > 0 && <strong className={styles.total}>{totals(amounts)}</strong>}
        <span className={styles.known}>
          {known ? t.worklist.paymentsKnown(day(known)) : t.worklist.paymentsUnknown}
        </span>
      </p>
    </header>
  );
}
