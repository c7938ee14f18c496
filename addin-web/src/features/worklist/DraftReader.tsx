import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense, type ReactElement } from "react";
import { api, useQuery } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { Checks } from "./Checks";
import { useWorklist } from "./context";
import { useReading, type ReadableDraft } from "./useReading";
import styles from "./worklist.module.css";

const UpdateDraft = lazy(() => import("./UpdateDraft"));

/** Through the drafts one by one: each opens in Outlook, its check list stays here. */
export function DraftReader({ drafts, primary }: { drafts: ReadableDraft[]; primary: boolean }) {
  const { t } = useText();
  const { openReminder } = useWorklist();
  const { current, at, total, waits, go, replace } = useReading(drafts, ({ reminderId, webLink }) => {
    openReminder(reminderId, webLink);
  });

  if (!current)
    return (
      <div className={styles.barRow}>
        <span className={styles.barWords}>{t.worklist.ready(drafts.length)}</span>
        <Button
          appearance={primary ? "primary" : "secondary"}
          icon={<ChevronRightRegular />}
          iconPosition="after"
          onClick={() => {
            go(0);
          }}
        >
          {drafts.length > 1 ? t.worklist.readFirst : t.worklist.readAgain}
        </Button>
      </div>
    );
  const step = (by: number, label: string, icon: ReactElement) => (
    <Button
      appearance="subtle"
      aria-label={label}
      icon={icon}
      disabled={at + by < 0 || at + by >= total}
      onClick={() => {
        go(at + by);
      }}
    />
  );
  return (
    <div>
      <div className={styles.reader}>
        {step(-1, t.worklist.previous, <ChevronLeftRegular />)}
        <span className={styles.figures}>{t.worklist.position(at + 1, total)}</span>
        <span className={styles.name}>{current.customerName}</span>
        {step(1, t.worklist.next, <ChevronRightRegular />)}
      </div>
      {waits(current) ? (
        <SendChecks
          key={current.reminderId}
          draft={current}
          onReplaced={(draft) => {
            replace(current.reminderId, draft);
          }}
        />
      ) : (
        <p className={styles.checkedWords}>
          <CheckmarkRegular fontSize={12} aria-hidden /> {t.worklist.left}
        </p>
      )}
    </div>
  );
}

type ChecksProps = { draft: ReadableDraft; onReplaced: (draft: ReadableDraft) => void };

function SendChecks({ draft, onReplaced }: ChecksProps) {
  const { reminderId } = draft;
  const { t } = useText();
  const query = useQuery(`worklist/check/${reminderId}`, () => api.checkReminder(reminderId));
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.reload} />;
  if (!query.data) return null;
  const changed = query.data.checks.filter(({ severity }) => severity !== "pass");
  if (changed.length > 0)
    return (
      <>
        <Checks checks={changed} />
        <Suspense>
          <UpdateDraft
            reminderId={reminderId}
            onReplaced={({ id, webLink }) => {
              onReplaced({ ...draft, reminderId: id, webLink });
            }}
          />
        </Suspense>
      </>
    );
  return <p className={styles.checkedWords}>{t.worklist.readyToSend}</p>;
}
