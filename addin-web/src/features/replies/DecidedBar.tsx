import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useMemo, useRef } from "react";
import { useAction } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice, useUndoKey } from "../../ui";
import type { Decided } from "./useDecisions";
import styles from "./replies.module.css";

const shownMs = 12_000;

type Props = { decided: Decided; onClose: () => void };

/** After acting she sees what happened; for a few seconds, or with Ctrl+Z, she takes it back. */
export function DecidedBar({ decided, onClose }: Props) {
  const { t } = useText();
  const bar = useRef<HTMLDivElement>(null);
  const { undo } = decided;
  const { run, busy, problem } = useAction(async () => {
    await undo?.();
  });
  const stays = busy || problem !== null || decided.detail !== null;
  useEffect(() => {
    if (stays) return;
    // Whoever is on the way to the button is not left without it.
    const timer = setInterval(() => {
      if (!bar.current?.matches(":hover, :focus-within")) onClose();
    }, shownMs);
    return () => {
      clearInterval(timer);
    };
  }, [decided, stays, onClose]);
  const canUndo = undo !== null;
  useUndoKey(useMemo(() => (canUndo ? () => void run() : null), [canUndo, run]));
  return (
    <div className={styles.decidedBar} ref={bar}>
      <div className={styles.decided} role="status">
        <CheckmarkCircleRegular fontSize={16} aria-hidden />
        <div className={styles.decidedWords}>
          <span>{decided.text}</span>
          {decided.detail && <span className={styles.note}>{decided.detail}</span>}
        </div>
        {undo && (
          <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
            {t.replies.undo}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t.common.close}
          onClick={onClose}
        />
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
