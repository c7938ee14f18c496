import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect } from "react";
import { useText } from "../i18n";
import { problemWords } from "../ui";
import { syncSentence } from "./syncSentence";
import type { Sync } from "./useSync";
import styles from "./app.module.css";

const shownMs = 8000;

/** What the last synchronisation found, in one sentence; good news leaves by itself. */
export function SyncResultLine({ sync }: { sync: Sync }) {
  const { t } = useText();
  const { result, problem, dismiss } = sync;
  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(dismiss, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [result, dismiss]);
  const words = problem
    ? `${t.shell.syncFailed}. ${problemWords(problem, t).title}`
    : result && syncSentence(result, t);
  return (
    <div
      role="status"
      className={words ? styles.syncLine : "visually-hidden"}
      data-failed={problem ? true : undefined}
    >
      {words}
      {words && (
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={t.common.close}
          onClick={dismiss}
        />
      )}
    </div>
  );
}
