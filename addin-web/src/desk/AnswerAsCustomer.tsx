import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../i18n";
import type { AnswerKind, Message } from "./mailbox/types";
import styles from "./desk.module.css";

const ready = ["promise", "paid", "dispute", "away", "bounce"] as const;
type Ready = (typeof ready)[number];

const kindOf = (name: Ready | null): AnswerKind =>
  name === "away" ? "autoReply" : name === "bounce" ? "bounce" : "human";

type Props = {
  message: Message;
  onAnswer: (message: Message, kind: AnswerKind, body: string) => Promise<void>;
};

/** Plays the customer, so that the whole story can be told in one room. */
export function AnswerAsCustomer({ message, onAnswer }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState<Ready | null>(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await onAnswer(message, kindOf(chosen), text);
    setBusy(false);
    setChosen(null);
    setText("");
  };
  return (
    <section className={styles.answer}>
      <h2>{t.desk.answer}</h2>
      <p>{t.desk.answerHint}</p>
      <div className={styles.ready}>
        {ready.map((name) => (
          <Button
            key={name}
            size="small"
            appearance={chosen === name ? "primary" : "secondary"}
            aria-pressed={chosen === name}
            onClick={() => {
              setChosen(name);
              setText(t.desk.texts[name]);
            }}
          >
            {t.desk.answers[name]}
          </Button>
        ))}
      </div>
      <Textarea
        aria-label={t.desk.body}
        rows={5}
        value={text}
        onChange={(_, data) => {
          setText(data.value);
        }}
      />
      <Button disabledFocusable={busy || text.trim() === ""} onClick={() => void send()}>
        {t.desk.sendAnswer}
      </Button>
    </section>
  );
}
