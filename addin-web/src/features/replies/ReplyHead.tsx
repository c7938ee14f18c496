import { BotRegular } from "@fluentui/react-icons/svg/bot";
import { MailDismissRegular } from "@fluentui/react-icons/svg/mail-dismiss";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import type { Reply } from "../../api";
import { useText } from "../../i18n";
import styles from "./replies.module.css";

const icons = {
  human: MailRegular,
  autoReply: BotRegular,
  bounce: MailDismissRegular,
  receipt: MailReadRegular,
};

type Props = { reply: Reply; title?: string; onTitle?: () => void; onOpen: (() => void) | null };

/** Whose answer it is, from whom (a mail server is nobody), and how long ago. */
export function ReplyHead({ reply, title, onTitle, onOpen }: Props) {
  const { t } = useText();
  const Icon = icons[reply.kind];
  const name = title ?? reply.customerName;
  return (
    <>
      <h2 className={styles.who}>
        {onTitle ? (
          <button type="button" className={styles.customer} title={t.replies.customer} onClick={onTitle}>
            {name}
          </button>
        ) : (
          <span className={styles.customer} data-question>
            {name}
          </span>
        )}
        <When reply={reply} />
      </h2>
      <p className={styles.kind}>
        <Icon fontSize={14} aria-hidden />
        <span>
          {t.replies.kinds[reply.kind]}
          {reply.kind !== "bounce" && ` · ${reply.from.name ?? reply.from.address}`}
        </span>
        {onOpen && (
          <button type="button" className={styles.openMessage} onClick={onOpen}>
            {t.replies.open}
          </button>
        )}
      </p>
    </>
  );
}

export function When({ reply }: { reply: Reply }) {
  const { ago, dateTime } = useText();
  return (
    <time dateTime={reply.receivedAt} title={dateTime(reply.receivedAt)}>
      {ago(reply.receivedAt) ?? dateTime(reply.receivedAt)}
    </time>
  );
}
