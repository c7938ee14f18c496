import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { WorklistRow } from "../../api";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useText } from "../../i18n";
import { Lateness } from "../../ui";
import { useWorklist } from "./context";
import { groupOf } from "./grouping";
import { isBlocked } from "./selection";
import styles from "./worklist.module.css";

/** The second line: what is to be done, or what became of it. */
export function RowSummary({ row }: { row: WorklistRow }) {
  const { t, day } = useText();
  const { outcomes, pending } = useWorklist();
  const outcome = outcomes.get(row.customerId);
  const group = groupOf(row);

  if (group === "draft" || outcome?.outcome === "drafted" || outcome?.outcome === "alreadyDrafted")
    return (
      <span className={`${styles.summary} ${styles.ready}`}>
        <CheckmarkCircleRegular fontSize={12} aria-hidden /> {t.worklist.draftReady}
      </span>
    );
  if (pending.has(row.customerId)) return <span className={styles.summary}>{t.worklist.drafting}</span>;
  if (outcome)
    return (
      <span className={`${styles.summary} ${styles.warn}`}>
        {outcome.outcome === "held" ? t.worklist.heldNow : t.worklist.failed}
        {outcome.message && ` · ${outcome.message}`}
      </span>
    );
  if (group === "wait") {
    const hold = row.holds[0];
    const until = hold?.until ?? row.nextDate;
    // The whole sentence, with who and why, is in the row's details: here a word and a day.
    const why = (hold && t.today.holds[hold.code]) ?? hold?.text ?? row.reason;
    return (
      <span className={styles.summary}>
        {why}
        {hold && until && ` · ${t.worklist.until(day(until))}`}
        {hold?.since && !until && ` · ${t.agreements.since(day(hold.since))}`}
      </span>
    );
  }
  return group === "check" || isBlocked(row) ? <CheckSummary row={row} /> : <LateSummary row={row} />;
}

function LateSummary({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const claimed = row.invoices.filter((invoice) => invoice.claimed).length || row.invoices.length;
  return (
    <span className={styles.summary}>
      {t.common.invoices(claimed)} · <Lateness days={row.daysLate} />
      {row.levelName && ` · ${row.levelName}`}
      <Warnings row={row} />
    </span>
  );
}

function Warnings({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const found = row.checks.filter(({ severity }) => severity === "warn").length;
  if (found === 0) return null;
  return (
    <span className={styles.muted} title={t.today.warnings(found)}>
      {" "}
      <WarningRegular fontSize={12} aria-label={t.today.warnings(found)} />
    </span>
  );
}

function CheckSummary({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const blocking = row.checks.find((check) => check.severity === "block") ?? row.checks[0];
  // Said once above the list: fifteen times it would say nothing of the customers.
  if (blocking?.code === "dataStale") return <LateSummary row={row} />;
  if (row.contact?.email)
    return <span className={`${styles.summary} ${styles.warn}`}>{blocking?.text ?? row.reason}</span>;
  return (
    <span className={`${styles.summary} ${styles.warn}`}>
      {t.worklist.missingEmail} · <span className={styles.way}>{t.worklist.complete}</span>
    </span>
  );
}
