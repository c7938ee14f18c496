import type { ReplyEntry } from "../../api";
import { useText } from "../../i18n";
import { When } from "./ReplyHead";
import { meaningOf } from "./suggestion";
import styles from "./replies.module.css";

/** An answer that waits for its turn: who, and in one line what about. */
export function ReplyRow({ entry, onOpen }: { entry: ReplyEntry; onOpen: () => void }) {
  const words = useText();
  const { t } = words;
  const [reply, ...others] = entry.replies;
  const isShared = others.length > 0;
  const meaning = reply.suggestion && meaningOf(reply.suggestion, words);
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span className={styles.who}>
        <span className={styles.customer}>{isShared ? t.replies.whose : reply.customerName}</span>
        <When reply={reply} />
      </span>
      <span className={styles.rowMeaning}>{meaning ?? t.replies.kinds[reply.kind]}</span>
    </button>
  );
}
