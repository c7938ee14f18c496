import { Button } from "@fluentui/react-components";
import { useText } from "../../i18n";
import { DraftReader } from "./DraftReader";
import type { ReadableDraft } from "./useReading";
import { ProgressRow } from "./ProgressRow";
import type { Selection } from "./selection";
import type { Preparation } from "./usePreparation";
import styles from "./worklist.module.css";

type Props = { preparation: Preparation; selection: Selection; drafts: ReadableDraft[] };

/** There only when there is something to do; one primary button at a time. */
export function ActionBar({ preparation, selection, drafts }: Props) {
  const { t, totals } = useText();
  const { operation, starting } = preparation;
  const running = starting || operation?.state === "running";
  const size = selection.customerIds.length;
  if (!running && size === 0 && drafts.length === 0) return null;
  return (
    <div className={styles.bar}>
      {running ? (
        <ProgressRow preparation={preparation} />
      ) : (
        <>
          {drafts.length > 0 && <DraftReader drafts={drafts} primary={size === 0} />}
          {size > 0 && (
            <div className={styles.barRow}>
              <Button appearance="primary" onClick={() => void preparation.start(selection)}>
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
