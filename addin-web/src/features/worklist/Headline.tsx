import { staleConfirmedOn, type Worklist } from "../../api";
import { sum } from "../../format/money";
import { useText, type Texts } from "../../i18n";
import { groupOf } from "./grouping";
import styles from "./worklist.module.css";

/** The answer to "what do I do now?", in words, before any list. */
export function Headline({ worklist, companyId }: { worklist: Worklist; companyId: number }) {
  const { t, totals, day } = useText();
  const unconfirmed = worklist.isStale && !staleConfirmedOn(companyId);
  const known = worklist.paymentsKnownOn;
  const { text, amounts } = said(worklist, unconfirmed, t);
  return (
    <header className={styles.headline}>
      <h1>{text}</h1>
      <p>
        {amounts.length > 0 && <strong className={styles.total}>{totals(amounts)}</strong>}
        {!worklist.isStale && (
          <span className={styles.known}>
            {known ? t.worklist.paymentsKnown(day(known)) : t.worklist.paymentsUnknown}
          </span>
        )}
      </p>
    </header>
  );
}

/** Letters to write first; on a day without any, what else is to be done. */
function said(worklist: Worklist, unconfirmed: boolean, t: Texts) {
  const { customers, totals } = worklist.toWrite;
  const others = worklist.rows.filter((row) => ["call", "post"].includes(groupOf(row)));
  const checks = worklist.rows.filter((row) => groupOf(row) === "check");
  if (unconfirmed && customers === 0)
    return { text: t.today.staleHeadline, amounts: sum(checks.map(({ amount }) => amount)) };
  if (customers === 0 && others.length > 0)
    return { text: t.today.others(others.length), amounts: sum(others.map(({ amount }) => amount)) };
  if (customers === 0 && checks.length > 0)
    return { text: t.today.checkOnly(checks.length), amounts: sum(checks.map(({ amount }) => amount)) };
  return { text: t.worklist.headline(customers), amounts: totals };
}
