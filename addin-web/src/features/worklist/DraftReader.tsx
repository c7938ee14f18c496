import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { useText } from "../../i18n";
import { CompanyMark } from "../../ui";
import { useWorklist } from "./context";
import { DraftChecks } from "./DraftChecks";
import { DraftLeft } from "./DraftLeft";
import { useReading, type ReadableDraft } from "./useReading";
import styles from "./worklist.module.css";

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

type Props = { drafts: ReadableDraft[]; primary: boolean; onReading: (isOpen: boolean) => void };

/** Through the drafts one by one: each opens in Outlook, its check list stays here. */
export function DraftReader({ drafts, primary, onReading }: Props) {
  const { t } = useText();
  const { openReminder } = useWorklist();
  const reading = useReading(drafts, ({ reminderId, webLink }) => {
    openReminder(reminderId, webLink);
  });
  const { current, at, total, left, resumeAt, waits, go, replace, close } = reading;
  const bar = useRef<HTMLDivElement>(null);
  const isOpen = current !== undefined;
  useEffect(() => {
    // The button that began the round is gone: its keys are the bar's from here on.
    if (isOpen) bar.current?.focus();
    onReading(isOpen);
  }, [isOpen, onReading]);

  if (!current)
    return (
      <div className={styles.barRow}>
        <span className={styles.barWords}>{t.worklist.ready(drafts.length)}</span>
        <Button
          appearance={primary ? "primary" : "secondary"}
          icon={<ChevronRightRegular />}
          iconPosition="after"
          onClick={() => {
            go(Math.max(0, resumeAt));
          }}
        >
          {resumeAt > 0 ? t.reading.resume : drafts.length > 1 ? t.worklist.readFirst : t.worklist.readAgain}
        </Button>
      </div>
    );
  const step = (by: number, label: string, icon: ReactElement) => (
    <Button
      appearance="subtle"
      aria-label={label}
      icon={icon}
      disabledFocusable={at + by < 0 || at + by >= total}
      onClick={() => {
        go(at + by);
      }}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    go(at + by);
  };
  return (
    // The arrows are a shorter way to the two buttons that stand in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t.reading.title}
      ref={bar}
      tabIndex={-1}
      className={styles.round}
      onKeyDown={onKeyDown}
    >
      <div className={styles.reader}>
        {step(-1, t.worklist.previous, <ChevronLeftRegular />)}
        <span className={styles.figures} aria-live="polite">
          {t.worklist.position(at + 1, total)}
        </span>
        <span className={styles.name}>
          {current.company && <CompanyMark company={current.company} size="small" />}
          {current.customerName}
        </span>
        {step(1, t.worklist.next, <ChevronRightRegular />)}
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t.reading.later} onClick={close} />
      </div>
      {waits(current) ? (
        <DraftChecks
          key={current.reminderId}
          draft={current}
          onReplaced={(draft) => {
            replace(current.reminderId, draft);
          }}
        />
      ) : (
        <DraftLeft
          key={current.reminderId}
          draft={current}
          {...(at + 1 < total
            ? {
                onNext: () => {
                  go(at + 1);
                },
              }
            : {})}
        />
      )}
      {left > 0 && <p className={styles.leftCount}>{t.reading.left(left, total)}</p>}
    </div>
  );
}
