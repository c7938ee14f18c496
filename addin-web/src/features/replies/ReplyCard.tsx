import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useToday } from "../../actions";
import { asProblem, useAction, type Reply, type ReplyDecision } from "../../api";
import { useText } from "../../i18n";
import { forgetPlace, ProblemNotice, useRemembered } from "../../ui";
import { DecisionForm, type FormOutcome } from "./DecisionForm";
import { DecisionMenu } from "./DecisionMenu";
import { Meaning } from "./Meaning";
import { Quote } from "./Quote";
import { ReplyHead } from "./ReplyHead";
import { proposalOf, type Outcome } from "./suggestion";
import styles from "./replies.module.css";

type Props = {
  reply: Reply;
  /** It has come up by itself: Enter is to confirm it. */
  takesFocus: boolean;
  decide: (reply: Reply, body: ReplyDecision) => Promise<void>;
  /** Null where the message is open already. */
  onOpen: (() => void) | null;
  onCustomer: () => void;
};

const isForm = (outcome: Outcome): outcome is FormOutcome => outcome !== "handled" && outcome !== "notTheirs";

/** One answer: what was written, what it seems to mean, and the decision, which stays hers. */
export function ReplyCard({ reply, takesFocus, decide, onOpen, onCustomer }: Props) {
  const { t } = useText();
  const today = useToday();
  const primary = useRef<HTMLButtonElement>(null);
  const [form, setForm, place] = useRemembered<FormOutcome | null>("form", null);
  const send = async (body: ReplyDecision) => {
    await decide(reply, body);
    forgetPlace(place);
  };
  const { run, busy, problem } = useAction(async (outcome: Outcome, body: ReplyDecision) => {
    try {
      await send(body);
    } catch (error) {
      // What was read is not accepted as it is: the form shows where, and keeps it to be corrected.
      const isRefused = Object.keys(asProblem(error).fields).length > 0;
      if (isForm(outcome) && isRefused) setForm(outcome);
      throw error;
    }
  });
  useEffect(() => {
    if (takesFocus) primary.current?.focus();
  }, [takesFocus]);

  const proposal = proposalOf(reply, today);
  const { outcome, body } = proposal;
  const label = t.replies.confirm[outcome];
  const choose = (other: Outcome) => {
    if (isForm(other)) setForm(other);
    else void run(other, { decision: other });
  };
  const close = () => {
    setForm(null);
    forgetPlace(place);
    requestAnimationFrame(() => primary.current?.focus());
  };
  return (
    <article className={styles.card} data-kind={reply.kind} aria-label={reply.customerName}>
      <ReplyHead reply={reply} onTitle={onCustomer} onOpen={onOpen} />
      <Quote text={reply.text} sentence={reply.suggestion?.sentence ?? null} />
      {reply.suggestion && <Meaning suggestion={reply.suggestion} />}
      {reply.kind === "human" && !form && <p className={styles.note}>{t.replies.suspended}</p>}
      {problem && !form && <ProblemNotice problem={problem} />}
      {form ? (
        <DecisionForm
          key={form}
          reply={reply}
          outcome={form}
          refused={form === outcome ? problem : null}
          send={send}
          onCancel={close}
        />
      ) : (
        <div className={styles.actions}>
          <Button
            ref={primary}
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              if (body) void run(outcome, body);
              else choose(outcome);
            }}
          >
            {body ? label : t.replies.form(label)}
          </Button>
          <DecisionMenu reply={reply} proposed={outcome} busy={busy} onChosen={choose} />
        </div>
      )}
    </article>
  );
}
