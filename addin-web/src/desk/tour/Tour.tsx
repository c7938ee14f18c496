import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../i18n";
import type { Step } from "./steps";
import type { TourState } from "./useTour";
import styles from "./Tour.module.css";

type Props = { tour: TourState; onHelp: (help: NonNullable<Step["help"]>) => Promise<void> };

/** One line of what is happening, one of what to do, and the hand that the desk lends. */
export function Tour({ tour, onHelp }: Props) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, at, total, isDone, go, leave } = tour;
  const name = step?.name;
  useEffect(() => {
    if (name) heading.current?.focus();
  }, [name]);
  if (!step) return null;
  const { help } = step;
  const words = t.tour.steps[step.name];
  const isLast = at === total - 1;
  return (
    <section className={styles.tour} aria-label={t.tour.title}>
      <div className={styles.words}>
        <h2 ref={heading} tabIndex={-1}>
          <span className={styles.at}>{t.tour.at(at + 1, total)}</span> {words.title}
        </h2>
        <p>{words.text}</p>
        <progress value={at + 1} max={total} aria-hidden />
      </div>
      <div className={styles.actions}>
        <span role="status" className={isDone ? styles.done : "visually-hidden"}>
          {isDone && (
            <>
              <CheckmarkCircleRegular fontSize={16} aria-hidden /> {t.tour.done}
            </>
          )}
        </span>
        {help && !isDone && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void onHelp(help).finally(() => {
                setBusy(false);
              });
            }}
          >
            {t.tour.help[help]}
          </Button>
        )}
        {at > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              go(at - 1);
            }}
          >
            {t.tour.back}
          </Button>
        )}
        <Button
          size="small"
          appearance={isDone || !step.isDone ? "primary" : "secondary"}
          onClick={() => {
            go(at + 1);
          }}
        >
          {isLast ? t.tour.end : isDone || !step.isDone ? t.tour.next : t.tour.skip}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t.tour.leave}
          title={t.tour.leave}
          onClick={leave}
        />
      </div>
    </section>
  );
}
