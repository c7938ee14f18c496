import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useAction, type Reply } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { Quote } from "./Quote";
import { ReplyHead } from "./ReplyHead";
import styles from "./replies.module.css";

type Props = {
  replies: [Reply, ...Reply[]];
  takesFocus: boolean;
  choose: (chosen: Reply, others: Reply[]) => Promise<void>;
  onOpen: () => void;
};

/** One message that several customers may be meant by: she says which, nobody guesses. */
export function WhoseCard({ replies, takesFocus, choose, onOpen }: Props) {
  const { t } = useText();
  const [reply] = replies;
  const first = useRef<HTMLButtonElement>(null);
  const { run, busy, problem } = useAction(choose);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus]);
  return (
    <article className={styles.card} data-kind={reply.kind} aria-label={t.replies.whose}>
      <ReplyHead reply={reply} title={t.replies.whose} onOpen={onOpen} />
      <Quote text={reply.text} sentence={reply.suggestion?.sentence ?? null} />
      <p className={styles.note}>{t.replies.whoseHint}</p>
      {problem && <ProblemNotice problem={problem} />}
      <ul className={styles.candidates}>
        {replies.map((candidate, index) => (
          <li key={candidate.id}>
            <Button
              {...(index === 0 ? { ref: first } : {})}
              className={styles.candidate ?? ""}
              disabledFocusable={busy}
              aria-label={t.replies.isAbout(candidate.customerName)}
              title={candidate.customerName}
              onClick={() =>
                void run(
                  candidate,
                  replies.filter((other) => other !== candidate),
                )
              }
            >
              <span className={styles.candidateName}>{candidate.customerName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </article>
  );
}
