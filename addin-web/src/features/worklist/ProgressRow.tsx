import { Button, ProgressBar } from "@fluentui/react-components";
import { useText } from "../../i18n";
import { Announce } from "../../ui";
import type { Preparation } from "./usePreparation";
import styles from "./worklist.module.css";

export function ProgressRow({ preparation }: { preparation: Preparation }) {
  const { t } = useText();
  const { operation, cancelling, cancel } = preparation;
  const done = operation?.done ?? 0;
  const total = operation?.total ?? 0;
  const latest = operation?.items.at(-1)?.customerName;
  const spoken = total > 0 && (done === total || done % 10 === 0) ? t.worklist.progress(done, total) : "";
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span className={styles.figures}>{t.worklist.progress(done, total)}</span>
        <span className={styles.name}>{latest ?? t.worklist.preparing}</span>
      </div>
      <ProgressBar
        aria-label={t.worklist.preparing}
        thickness="large"
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <Button size="small" onClick={() => void cancel()} disabled={cancelling || !operation}>
        {cancelling ? t.worklist.cancelling : t.worklist.stop}
      </Button>
      <Announce>{spoken}</Announce>
    </div>
  );
}
