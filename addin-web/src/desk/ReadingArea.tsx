import { useText } from "../i18n";
import { Announce } from "../ui";
import { AnswerAsCustomer } from "./AnswerAsCustomer";
import { Attachments } from "./Attachments";
import { DraftEditor } from "./DraftEditor";
import type { AnswerKind, Message, SendingClient } from "./mailbox/types";
import { nameOf } from "./mailbox/types";
import { ReadOnlyBody } from "./ReadOnlyBody";
import styles from "./desk.module.css";

type Props = {
  message: Message | null;
  /** Only what has left can be answered. */
  sent: boolean;
  said: string;
  onSend: (message: Message, client: SendingClient) => Promise<void>;
  onRemove: (message: Message) => Promise<void>;
  onAnswer: (message: Message, kind: AnswerKind, body: string) => Promise<void>;
};

export function ReadingArea({ message, sent, said, onSend, onRemove, onAnswer }: Props) {
  const { t } = useText();
  return (
    <main className={styles.reading}>
      {said && <p className={styles.said}>{said}</p>}
      <Announce>{said}</Announce>
      {!message && <p className={styles.nothing}>{t.desk.choose}</p>}
      {message?.isDraft && (
        <DraftEditor
          key={message.id}
          message={message}
          onSend={(client) => onSend(message, client)}
          onRemove={() => onRemove(message)}
        />
      )}
      {message && !message.isDraft && (
        <article className={styles.message} key={message.id}>
          <h1>{message.subject ?? t.desk.noSubject}</h1>
          <ReadingHead message={message} />
          <Attachments message={message} />
          <ReadOnlyBody message={message} />
          {sent && <AnswerAsCustomer message={message} onAnswer={onAnswer} />}
        </article>
      )}
    </main>
  );
}

function ReadingHead({ message }: { message: Message }) {
  const { t, dateTime } = useText();
  return (
    <dl className={styles.head}>
      <dt>{t.desk.from}</dt>
      <dd>{nameOf(message.from)}</dd>
      <dt>{t.desk.to}</dt>
      <dd>{message.toRecipients.map(nameOf).join(", ")}</dd>
      {message.receivedDateTime && (
        <>
          <dt />
          <dd>{dateTime(message.receivedDateTime)}</dd>
        </>
      )}
    </dl>
  );
}
