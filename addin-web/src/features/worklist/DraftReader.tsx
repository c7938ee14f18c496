import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { api, useQuery } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { Checks } from "./Checks";
import { useWorklist } from "./context";
import styles from "./worklist.module.css";

export type ReadableDraft = { reminderId: number; customerName: string; webLink: string | null };

/** Through the drafts one by one: each opens in Outlook, its check list stays here. */
export function DraftReader({ drafts, primary }: { drafts: ReadableDraft[]; primary: boolean }) {
  const { t } = useText();
  const { openReminder } = useWorklist();
  const [reading, setReading] = useState<number | null>(null);
  const at = drafts.findIndex(({ reminderId }) => reminderId === reading);
  const current = drafts[at];
  const go = (index: number) => {
    const draft = drafts[index];
    if (!draft) return;
    setReading(draft.reminderId);
    openReminder(draft.reminderId, draft.webLink);
  };

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
  const step = (by: number, label: string, icon: React.ReactElement) => (
    <Button
      appearance="subtle"
      aria-label={label}
      icon={icon}
      disabled={!drafts[at + by]}
      onClick={() => {
        go(at + by);
      }}
    />
  );
  return (
    <div>
      <div className={styles.reader}>
        {step(-1, t.worklist.previous, <ChevronLeftRegular />)}
        <span className={styles.figures}>{t.worklist.position(at + 1, drafts.length)}</span>
        <span className={styles.name}>{current.customerName}</span>
        {step(1, t.worklist.next, <ChevronRightRegular />)}
      </div>
      <SendChecks key={current.reminderId} reminderId={current.reminderId} />
    </div>
  );
}

function SendChecks({ reminderId }: { reminderId: number }) {
  const { t } = useText();
  const query = useQuery(`worklist/check/${reminderId}`, () => api.checkReminder(reminderId));
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.reload} />;
  if (!query.data) return null;
  const changed = query.data.checks.filter(({ severity }) => severity !== "pass");
  if (changed.length > 0) return <Checks checks={changed} />;
  return <p className={styles.checkedWords}>{t.worklist.readyToSend}</p>;
}
