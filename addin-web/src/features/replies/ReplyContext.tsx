import { Button } from "@fluentui/react-components";
import { invalidate, useAction, type Reply, type ReplyDecision } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { DecidedBar } from "./DecidedBar";
import { doneWords } from "./doneWords";
import { Meaning } from "./Meaning";
import { Quote } from "./Quote";
import { ReplyCard } from "./ReplyCard";
import { ReplyHead } from "./ReplyHead";
import { useDecisions } from "./useDecisions";
import styles from "./replies.module.css";

type Props = { reply: Reply; onCustomer: (customerId: number) => void };

/** The answer that is open in the mailbox, with the same decision as in the queue. */
export default function ReplyContext({ reply, onCustomer }: Props) {
  const { decided, setDecided, decide, takeBack } = useDecisions(reply.companyId);
  const toCustomer = () => {
    onCustomer(reply.customerId);
  };
  const again = () => {
    invalidate("item/");
  };
  const undo = decided?.undo;
  return (
    <>
      {reply.state === "toReview" ? (
        <ReplyCard
          reply={reply}
          takesFocus={false}
          decide={async (one: Reply, body: ReplyDecision) => {
            await decide(one, body);
            again();
          }}
          onOpen={null}
          onCustomer={toCustomer}
        />
      ) : (
        <Handled
          reply={reply}
          onCustomer={toCustomer}
          onBack={async () => {
            await takeBack(reply);
            again();
          }}
        />
      )}
      {decided && (
        <DecidedBar
          decided={{ ...decided, undo: undo ? () => undo().then(again) : null }}
          onClose={() => {
            setDecided(null);
          }}
        />
      )}
    </>
  );
}

type HandledProps = {
  reply: Reply;
  onCustomer: () => void;
  onBack: () => Promise<void>;
};

/** Decided, or an automatic reply that called for no decision: what it changed, and the way back. */
function Handled({ reply, onCustomer, onBack }: HandledProps) {
  const { t } = useText();
  const { run, busy, problem } = useAction(onBack);
  return (
    <article className={styles.card} data-kind={reply.kind} aria-label={reply.customerName}>
      <ReplyHead reply={reply} onTitle={onCustomer} onOpen={null} />
      <Quote text={reply.text} sentence={reply.suggestion?.sentence ?? null} />
      {reply.suggestion && <Meaning suggestion={reply.suggestion} />}
      <p className={styles.doneNote}>{doneWords(reply, t)}.</p>
      {problem && <ProblemNotice problem={problem} />}
      {reply.kind !== "receipt" && (
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
            {t.replies.undo}
          </Button>
        </div>
      )}
    </article>
  );
}
