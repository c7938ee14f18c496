import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../../i18n";
import { DraftReader } from "./DraftReader";
import type { ReadableDraft } from "./useReading";
import { ProgressRow } from "./ProgressRow";
import type { Selection } from "./selection";
import type { Preparation } from "./usePreparation";
import styles from "./worklist.module.css";

type Props = {
  preparation: Preparation;
  selection: Selection;
  drafts: ReadableDraft[];
  onPrepare: () => void;
};

/** There only when there is something to do; one primary button at a time. */
export function ActionBar({ preparation, selection, drafts, onPrepare }: Props) {
  const { t, totals } = useText();
  const { operation, starting } = preparation;
  const running = starting || operation?.state === "running";
  const [isReading, setReading] = useState(false);
  const size = selection.customerIds.length;
  // The round stays while its last draft leaves: that it was sent is the good news.
  const hasDrafts = drafts.length > 0 || isReading;
  if (!running && size === 0 && !hasDrafts) return null;
  return (
    <div className={styles.bar}>
      {running ? (
        <ProgressRow preparation={preparation} />
      ) : (
        <>
          {hasDrafts && <DraftReader drafts={drafts} primary={size === 0} onReading={setReading} />}
          {size > 0 && !isReading && (
            <div className={`${styles.barRow} ${styles.toPrepare}`}>
              <Button appearance="primary" onClick={onPrepare}>
                {t.worklist.prepare(size)}
              </Button>
              <span className={styles.barTotal}>{totals(selection.totals)}</span>
            </div>
          )}
        </>
      )}
    </div>
  );
}
