import { Button } from "@fluentui/react-components";
import { BotRegular } from "@fluentui/react-icons/svg/bot";
import { MailDismissRegular } from "@fluentui/react-icons/svg/mail-dismiss";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { useState } from "react";
import type { Reply } from "../../api";
import { useText } from "../../i18n";
import styles from "./replies.module.css";

const icons = {
  human: MailRegular,
  autoReply: BotRegular,
  bounce: MailDismissRegular,
  receipt: MailReadRegular,
};
/** About four lines at 320 px: enough to decide on most answers without unfolding. */
const enough = 180;

type Props = {
  reply: Reply;
  busy: boolean;
  /** Only the first answer carries the primary button: she takes them in turn. */
  first: boolean;
  onHandled: () => void;
  onOpen: () => void;
  onCustomer: () => void;
};

export function ReplyCard({ reply, busy, first, onHandled, onOpen, onCustomer }: Props) {
  const { t, ago, dateTime, lang } = useText();
  const Icon = icons[reply.kind];
  const who = reply.from.name ?? reply.from.address;
  return (
    <li className={styles.card} data-kind={reply.kind}>
      <h2 className={styles.who}>
        <button type="button" className={styles.customer} onClick={onCustomer} title={t.replies.customer}>
          {reply.customerName}
        </button>
        <time dateTime={reply.receivedAt} title={dateTime(reply.receivedAt)}>
          {ago(reply.receivedAt) ?? dateTime(reply.receivedAt)}
        </time>
      </h2>
      <p className={styles.kind}>
        <Icon fontSize={14} aria-hidden />
        <span>
          {t.replies.kinds[reply.kind]} · {who}
        </span>
      </p>
      <Quote text={reply.text.trim()} lang={lang} />
      {reply.kind === "human" && <p className={styles.note}>{t.replies.suspended}</p>}
      {reply.kind === "bounce" && <p className={styles.note}>{t.replies.bounceWay}</p>}
      <div className={styles.actions}>
        <Button size="small" appearance={first ? "primary" : "secondary"} disabled={busy} onClick={onHandled}>
          {t.replies.handled}
        </Button>
        <Button size="small" appearance="subtle" onClick={onOpen}>
          {t.replies.open}
        </Button>
      </div>
    </li>
  );
}

function Quote({ text, lang }: { text: string; lang: "fr" | "en" }) {
  const { t } = useText();
  const [unfolded, setUnfolded] = useState(false);
  if (!text) return null;
  const long = text.length > enough;
  const shown = long && !unfolded ? `${text.slice(0, enough).trimEnd()}…` : text;
  const [open, close] = lang === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
  return (
    <blockquote className={styles.quote}>
      {open}
      {shown}
      {close}
      {long && (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={unfolded}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {unfolded ? t.replies.fold : t.replies.unfold}
        </button>
      )}
    </blockquote>
  );
}
