import type { ReplySuggestion } from "../../api";
import { useText } from "../../i18n";
import { meaningOf } from "./suggestion";
import styles from "./replies.module.css";

/** What the answer seems to mean, in words, and how sure that is. A reading, not a fact: it never says more than it knows. */
export function Meaning({ suggestion }: { suggestion: ReplySuggestion }) {
  const words = useText();
  const { t, day } = words;
  const { confidence, kind, invoiceIds, parts } = suggestion;
  const dates = kind === "instalmentRequest" ? parts.map(({ dueOn }) => day(dueOn)) : [];
  const cited = kind !== "dispute" && invoiceIds.length > 0 ? t.replies.concerns(invoiceIds.length) : null;
  const isRead = kind !== "other" && kind !== "bounce";
  const second = [isRead ? t.replies.confidence[confidence] : null, cited, ...dates].filter(Boolean);
  return (
    <div className={styles.meaning} data-confidence={confidence}>
      <p>{meaningOf(suggestion, words)}</p>
      {second.length > 0 && <p className={styles.note}>{second.join(" · ")}</p>}
      {kind === "copyRequest" && <p className={styles.note}>{t.replies.copyWay}</p>}
    </div>
  );
}
