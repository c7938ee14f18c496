import { Button } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { Checks } from "./Checks";
import { MissingEmail } from "./MissingEmail";
import { useWorklist } from "./context";
import { groupOf } from "./grouping";
import { InvoiceLines } from "./InvoiceLines";
import { PreviewPart } from "./PreviewPart";
import styles from "./worklist.module.css";

/** A row, opened in place: why, with what, and the exact text. */
export default function RowDetails({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { openCustomer, openReminder } = useWorklist();
  const group = groupOf(row);
  const reminder = row.reminder;
  return (
    <div className={styles.details}>
      <p className={styles.reason}>{row.reason}</p>
      {row.holds.length > 1 && (
        <ul className={styles.holds}>
          {row.holds.slice(1).map((hold) => (
            <li key={`${hold.code}${hold.since}`}>{hold.text}</li>
          ))}
        </ul>
      )}
      {!row.contact?.email && group !== "call" && <MissingEmail row={row} />}
      <Checks checks={row.checks} />
      <InvoiceLines row={row} />
      {group === "write" && <PreviewPart row={row} />}
      <div className={styles.detailActions}>
        {group === "call" && <CallLink phone={row.contact?.phone ?? null} />}
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
        <Button
          size="small"
          appearance="subtle"
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

function CallLink({ phone }: { phone: string | null }) {
  const { t } = useText();
  if (!phone) return <span className={styles.muted}>{t.worklist.noPhone}</span>;
  return (
    <Button as="a" size="small" icon={<CallRegular />} href={`tel:${phone.replaceAll(" ", "")}`}>
      {t.worklist.call(phone)}
    </Button>
  );
}
