import { Button } from "@fluentui/react-components";
import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { CallActions } from "./CallActions";
import { Checks } from "./Checks";
import { MissingEmail } from "./MissingEmail";
import { useCompanyOf, useWorklist } from "./context";
import { groupOf } from "./grouping";
import { InvoiceLines } from "./InvoiceLines";
import { PostActions } from "./PostActions";
import { PreviewPart } from "./PreviewPart";
import { RowHolds } from "./RowHolds";
import { canPrepare } from "./selection";
import UpdateDraft from "./UpdateDraft";
import styles from "./worklist.module.css";

/** What waits for her word about a message. */
const decidedInReplies = ["alreadyTalking", "replyToReview"];

/** A row, opened in place: why, with what, and the exact text. */
export default function RowDetails({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { openCustomer, openReplies, openReminder, prepareOne, running } = useWorklist();
  const { companyId, company } = useCompanyOf(row);
  const group = groupOf(row);
  const reminder = row.reminder;
  const addressIsMissing = row.checks.some(
    ({ code }) => code === "addressMissing" || code === "contactMissing",
  );
  const checks = row.checks.filter(({ text }) => text !== row.reason);
  const byMail = group !== "call" && group !== "post";
  return (
    <div className={styles.details}>
      {company && <p className={styles.whose}>{t.portfolio.of(company.name)}</p>}
      <p className={styles.reason}>{row.reason}</p>
      <RowHolds row={row} />
      {!row.contact?.email && (byMail || addressIsMissing) && <MissingEmail row={row} />}
      <Checks checks={checks} />
      {group === "draft" && reminder && checks.some(({ severity }) => severity !== "pass") && (
        <UpdateDraft companyId={companyId} reminderId={reminder.id} />
      )}
      <InvoiceLines row={row} />
      {group === "write" && <PreviewPart row={row} />}
      {group === "post" && <PostActions row={row} />}
      <div className={styles.detailActions}>
        {group === "call" && <CallActions row={row} />}
        {canPrepare(row) && (
          <Button
            size="small"
            disabled={running}
            onClick={() => {
              prepareOne(row);
            }}
          >
            {t.today.prepareOne}
          </Button>
        )}
        {group === "draft" && reminder && (
          <Button
            size="small"
            onClick={() => {
              openReminder(reminder.id, reminder.webLink);
            }}
          >
            {t.worklist.openDraft}
          </Button>
        )}
        {row.holds.some(({ code }) => decidedInReplies.includes(code)) && (
          <Button
            size="small"
            onClick={() => {
              openReplies(companyId);
            }}
          >
            {t.today.seeReplies}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.quiet ?? ""}
          onClick={() => {
            openCustomer(row.customerId);
          }}
        >
          {t.worklist.seeCustomer}
        </Button>
      </div>
    </div>
  );
}
