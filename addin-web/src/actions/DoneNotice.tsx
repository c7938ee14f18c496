import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMemo } from "react";
import { useAction } from "../api";
import { useText } from "../i18n";
import { ProblemNotice, useUndoKey } from "../ui";
import styles from "./actions.module.css";
import type { Done } from "./done";

type Props = { done: Done; onDone: (done: Done | null) => void };

/** After acting she sees what happened, and can take back what can be taken back. */
export function DoneNotice({ done, onDone }: Props) {
  const { t } = useText();
  const { run, busy, problem } = useAction(async (undo: () => Promise<void>) => {
    await undo();
    onDone({ text: t.actions.undone });
  });
  const { undo } = done;
  useUndoKey(useMemo(() => (undo ? () => void run(undo) : null), [undo, run]));
  return (
    <>
      <div className={styles.done} role="status">
        <CheckmarkCircleRegular fontSize={16} aria-hidden />
        <div className={styles.doneWords}>
          <span>{done.text}</span>
          {done.detail && <span className={styles.second}>{done.detail}</span>}
          {undo && (
            <button type="button" className={styles.link} disabled={busy} onClick={() => void run(undo)}>
              {t.actions.undo}
            </button>
          )}
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t.common.close}
          onClick={() => {
            onDone(null);
          }}
        />
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
