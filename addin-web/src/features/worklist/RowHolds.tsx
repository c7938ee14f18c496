import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import styles from "./worklist.module.css";

/** What holds it back, since when and until when. A hold that is the row's reason has been said: only its days are left. */
export function RowHolds({ row }: { row: WorklistRow }) {
  const { t, date } = useText();
  if (row.holds.length === 0) return null;
  return (
    <ul className={styles.holds}>
      {row.holds.map(({ code, text, since, until }) => {
        const from = since && t.agreements.since(date(since));
        const to = until && t.agreements.until(date(until));
        const words = (text === row.reason ? [from] : [text, from, to]).filter(Boolean);
        if (words.length === 0) return null;
        return <li key={`${code}${since ?? ""}`}>{words.join(" · ")}</li>;
      })}
    </ul>
  );
}
