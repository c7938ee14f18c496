import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { api, useAction, useQuery, type Reply } from "../../api";
import { useText } from "../../i18n";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { When } from "./ReplyHead";
import { doneWords } from "./doneWords";
import { meaningOf } from "./suggestion";
import styles from "./replies.module.css";

const shown = 20;

type Props = {
  companyId: number;
  /** Under nothing but an empty state, which is centred. */
  isAlone: boolean;
  onBack: (reply: Reply) => Promise<void>;
};

/** What has been decided, and what went without a decision: automatic replies are shown, not hidden. */
export function Recent({ companyId, isAlone, onBack }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const key = isOpen ? `replies/${companyId}/handled` : null;
  const query = useQuery(key, () => api.replies(companyId, "handled"));
  return (
    <section className={styles.recent} data-alone={isAlone || undefined}>
      <button
        type="button"
        className={styles.recentHead}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t.replies.recent}
      </button>
      {isOpen && (
        <Loaded query={query} skeleton={<Skeleton rows={2} />}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={styles.note}>{t.replies.recentNone}</p>
            ) : (
              <ul>
                {items.slice(0, shown).map((reply) => (
                  <Handled key={reply.id} reply={reply} onBack={onBack} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </section>
  );
}

function Handled({ reply, onBack }: { reply: Reply; onBack: Props["onBack"] }) {
  const words = useText();
  const { t } = words;
  const { run, busy, problem } = useAction(onBack);
  const done = doneWords(reply, t);
  return (
    <li>
      <span className={styles.who}>
        <span className={styles.customer}>{reply.customerName}</span>
        <When reply={reply} />
      </span>
      <p className={styles.note}>
        {reply.suggestion ? meaningOf(reply.suggestion, words) : t.replies.kinds[reply.kind]}
      </p>
      <p className={styles.note}>{done}</p>
      {reply.kind !== "receipt" && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={`${t.replies.undo}, ${reply.customerName}`}
          onClick={() => void run(reply)}
        >
          {t.replies.undo}
        </Button>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </li>
  );
}
