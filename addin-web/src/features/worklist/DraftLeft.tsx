import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { api, useQuery } from "../../api";
import { useText } from "../../i18n";
import type { ReadableDraft } from "./useReading";
import styles from "./worklist.module.css";

/** It has left the drafts: sent, which ticks it off, or deleted. The next one is a press away. */
export function DraftLeft({ draft, onNext }: { draft: ReadableDraft; onNext?: () => void }) {
  const { t, time } = useText();
  const { data } = useQuery(`worklist/left/${draft.reminderId}`, () => api.reminder(draft.reminderId));
  const isSent = data?.state === "sent";
  const words = isSent
    ? data.sentAt
      ? t.reading.sentAt(time(data.sentAt))
      : t.reading.sent
    : t.worklist.left;
  return (
    <div className={styles.leftRow}>
      <p className={`${styles.checkedWords} ${isSent ? styles.ready : ""}`} role="status">
        {isSent && <CheckmarkCircleRegular fontSize={14} aria-hidden />} {words}
      </p>
      {onNext && (
        <Button
          size="small"
          appearance="primary"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          onClick={onNext}
        >
          {t.reading.next}
        </Button>
      )}
    </div>
  );
}
