import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useText } from "../i18n";
import { Skeleton } from "../ui";
import { nameOf, type FolderName, type MessageSummary } from "./mailbox/types";
import styles from "./desk.module.css";

type Props = {
  folder: FolderName;
  messages: MessageSummary[] | null;
  selected: string | null;
  failed: boolean;
  onSelect: (id: string) => void;
  onRetry: () => void;
};

export function MessageList({ folder, messages, selected, failed, onSelect, onRetry }: Props) {
  const { t } = useText();
  return (
    <section className={styles.list} aria-label={t.desk.messages}>
      <h2 className={styles.listTitle}>{t.desk[folder]}</h2>
      {failed && (
        <div className={styles.failed} role="alert">
          <p>{t.desk.down}</p>
          <p>{t.desk.downWay}</p>
          <Button size="small" onClick={onRetry}>
            {t.common.retry}
          </Button>
        </div>
      )}
      {!messages && !failed && <Skeleton rows={4} />}
      {messages?.length === 0 && <p className={styles.nothing}>{t.desk.emptyFolder}</p>}
      <ul>
        {messages?.map((message) => (
          <li key={message.id}>
            <Line
              message={message}
              outgoing={folder === "sentitems"}
              selected={message.id === selected}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  message: MessageSummary;
  outgoing: boolean;
  selected: boolean;
  onSelect: (id: string) => void;
};

function Line({ message, outgoing, selected, onSelect }: LineProps) {
  const { t, day } = useText();
  // In Drafts and Sent Items the other person is the one written to.
  const own = outgoing || message.isDraft || !message.from;
  const when = message.isDraft ? message.lastModifiedDateTime : message.receivedDateTime;
  return (
    <button
      type="button"
      className={styles.line}
      aria-current={selected ? "true" : undefined}
      data-unread={message.isRead ? undefined : true}
      onClick={() => {
        onSelect(message.id);
      }}
    >
      <span className={styles.who}>
        {message.isDraft && <span className={styles.draftMark}>[{t.desk.draft}] </span>}
        {own ? message.toRecipients.map(nameOf).join(", ") : nameOf(message.from)}
      </span>
      {message.hasAttachments && <AttachRegular fontSize={12} aria-hidden />}
      <span className={styles.subject}>{message.subject ?? t.desk.noSubject}</span>
      {when && <time dateTime={when}>{day(when)}</time>}
      <span className={styles.excerpt}>{message.bodyPreview}</span>
    </button>
  );
}
