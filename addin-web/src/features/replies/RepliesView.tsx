import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { useState } from "react";
import { api, invalidate, useAction, useQuery, type Reply } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { Announce, EmptyState, Loaded, ProblemNotice } from "../../ui";
import { ReplyCard } from "./ReplyCard";
import styles from "./replies.module.css";

type Props = { companyId: number; host: OfficeHost; onCustomer: (customerId: number) => void };

export function RepliesView({ companyId, host, onCustomer }: Props) {
  const { t } = useText();
  const [said, setSaid] = useState("");
  const query = useQuery(`replies/${companyId}`, () => api.replies(companyId, "toReview"));
  const { run, busy, problem } = useAction(async (reply: Reply) => {
    await api.handleReply(reply.id);
    setSaid(t.replies.doneSentence(reply.customerName));
    invalidate(`replies/${companyId}`);
    invalidate(`worklist/${companyId}`);
    invalidate(`customer/${companyId}`);
  });
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Announce>{said}</Announce>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<MailInboxRegular fontSize={24} />}
              title={t.replies.emptyTitle}
              text={t.replies.emptyText}
            />
          ) : (
            <div className={styles.view}>
              <h1 className={styles.headline}>{t.replies.headline(items.length)}</h1>
              <ul>
                {items.map((reply, index) => (
                  <ReplyCard
                    key={reply.id}
                    reply={reply}
                    busy={busy}
                    first={index === 0}
                    onHandled={() => void run(reply)}
                    onOpen={() => {
                      host.openMessage(reply.itemId, reply.webLink);
                    }}
                    onCustomer={() => {
                      onCustomer(reply.customerId);
                    }}
                  />
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
