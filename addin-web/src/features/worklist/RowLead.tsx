import { CallRegular } from "@fluentui/react-icons/svg/call";
import { MailboxRegular } from "@fluentui/react-icons/svg/mailbox";
import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { useWorklist } from "./context";
import { groupOf } from "./grouping";
import styles from "./worklist.module.css";

/** Where a letter to write has its tick, a call and a letter to post have their own first step. */
export function RowLead({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { openCallSheet, setOpenRow } = useWorklist();
  const group = groupOf(row);
  if (group === "call")
    return (
      <button
        type="button"
        className={styles.lead}
        aria-label={t.today.openSheetOf(row.customerName)}
        title={t.today.openSheet}
        onClick={() => {
          openCallSheet(row.customerId);
        }}
      >
        <CallRegular fontSize={16} aria-hidden />
      </button>
    );
  if (group === "post")
    return (
      <button
        type="button"
        className={styles.lead}
        aria-label={t.today.openLetterOf(row.customerName)}
        title={t.actions.letter}
        onClick={() => {
          setOpenRow(row.customerId);
        }}
      >
        <MailboxRegular fontSize={16} aria-hidden />
      </button>
    );
  return <span className={styles.noTick} />;
}
