import { Button } from "@fluentui/react-components";
import { BotRegular } from "@fluentui/react-icons/svg/bot";
import { MailArrowUpRegular } from "@fluentui/react-icons/svg/mail-arrow-up";
import { MailDismissRegular } from "@fluentui/react-icons/svg/mail-dismiss";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { MailOffRegular } from "@fluentui/react-icons/svg/mail-off";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { useState } from "react";
import { api, useQuery, type Exchange } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { Loaded } from "../../ui";
import styles from "./customers.module.css";

const icons = {
  reminderSent: MailArrowUpRegular,
  replyReceived: MailInboxRegular,
  autoReplyReceived: BotRegular,
  bounceReceived: MailDismissRegular,
  reminderWithdrawn: MailOffRegular,
  note: NoteRegular,
};

type Props = { companyId: number; customerId: number; host: OfficeHost };

/** What was said, newest first: an icon, a date, a sentence; the words themselves one click away. */
export function Exchanges({ companyId, customerId, host }: Props) {
  const { t } = useText();
  const key = `customer/${companyId}/${customerId}/history`;
  const query = useQuery(key, () => api.history(companyId, customerId));
  return (
    <section className={styles.section}>
      <h2>{t.customers.history}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.second}>{t.customers.noHistory}</p>
          ) : (
            <ol className={styles.timeline}>
              {items.map((exchange) => (
                <Entry key={exchange.id} exchange={exchange} host={host} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function Entry({ exchange, host }: { exchange: Exchange; host: OfficeHost }) {
  const { t, dateTime } = useText();
  const [unfolded, setUnfolded] = useState(false);
  const Icon = icons[exchange.kind];
  const { text, itemId, webLink } = exchange;
  return (
    <li data-kind={exchange.kind}>
      <span className={styles.dot} aria-hidden>
        <Icon fontSize={14} />
      </span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.entry}
          aria-expanded={unfolded}
          disabled={!text && !webLink}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {exchange.title}
        </button>
        <time className={styles.second} dateTime={exchange.at}>
          {dateTime(exchange.at)}
        </time>
        {unfolded && (
          <div className={styles.unfolded}>
            {exchange.subject && <p className={styles.subject}>{exchange.subject}</p>}
            {text && <p className={styles.text}>{text}</p>}
            {(itemId ?? webLink) && (
              <Button
                size="small"
                onClick={() => {
                  host.openMessage(itemId, webLink);
                }}
              >
                {t.common.openMessage}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
