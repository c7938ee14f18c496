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

const isAddress = ({ code }: WorklistRow["checks"][number]) =>
  code === "addressMissing" || code === "contactMissing";

/** A row, opened in place: why, with what, and the exact text. */
export default function RowDetails({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { openCustomer, openReplies, openReminder, prepareOne, running } = useWorklist();
  const { companyId, company } = useCompanyOf(row);
  const group = groupOf(row);
  const reminder = row.reminder;
  const byMail = group !== "call" && group !== "post";
  const asksForAddress = !row.contact?.email && (byMail || row.checks.some(isAddress));
  // What the field asks for need not be said below it again.
  const checks = row.checks.filter(
    (check) => check.text !== row.reason && !(asksForAddress && isAddress(check)),
  );
  return (
    <div className={styles.details}>
      {company && <p className={styles.whose}>{t.portfolio.of(company.name)}</p>}
      <p className={styles.reason}>{row.reason}</p>
      <RowHolds row={row} />
      {asksForAddress && <MissingEmail row={row} />}
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
