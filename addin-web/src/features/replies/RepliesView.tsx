import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { useCallback } from "react";
import { api, invalidate, replyEntries, revise, useQuery, type FoundMail } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { EmptyState, Loaded, ProblemNotice, usePortfolio } from "../../ui";
import { DecidedBar } from "./DecidedBar";
import { FoundMails } from "./FoundMails";
import { Recent } from "./Recent";
import { ReplyQueue } from "./ReplyQueue";
import { useDecisions } from "./useDecisions";
import styles from "./replies.module.css";

type Props = { companyId: number; host: OfficeHost; onCustomer: (customerId: number) => void };

export function RepliesView({ companyId, host, onCustomer }: Props) {
  const { t } = useText();
  const { portfolio, filter } = usePortfolio(companyId);
  const key = `replies/${companyId}${portfolio && `/${portfolio}`}`;
  const query = useQuery(key, () => api.replies(companyId, "toReview", portfolio || undefined));
  const found = useQuery(`found/${companyId}`, () => api.foundMails(companyId));
  const { decided, setDecided, decide, choose, takeBack, refresh } = useDecisions(companyId);
  const close = useCallback(() => {
    setDecided(null);
  }, [setDecided]);
  const mails = found.data?.items ?? [];
  return (
    <>
      {found.problem && (
        <ProblemNotice problem={found.problem} onRetry={found.reload} stale={found.data !== undefined} />
      )}
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <div className={styles.view}>
            <FoundMails
              mails={mails}
              host={host}
              onCustomer={onCustomer}
              onDecided={(mail, done) => {
                setDecided(done);
                revise<{ items: FoundMail[] }>(`found/${companyId}`, (list) => ({
                  ...list,
                  items: list.items.filter(({ id }) => id !== mail.id),
                }));
                invalidate(`found/${companyId}`);
                refresh();
              }}
            />
            {items.length > 0 ? (
              <>
                <h1 className={styles.headline}>
                  {nextCursor
                    ? t.replies.headlineMore(replyEntries(items).length)
                    : t.replies.headline(replyEntries(items).length)}
                </h1>
                {filter}
                <ReplyQueue
                  replies={items}
                  decide={decide}
                  choose={choose}
                  onOpen={({ itemId, webLink }) => {
                    host.openMessage(itemId, webLink);
                  }}
                  onCustomer={onCustomer}
                />
              </>
            ) : (
              <>
                {portfolio && <div className={styles.lone}>{filter}</div>}
                {(portfolio || mails.length === 0) && (
                  <EmptyState
                    icon={<MailInboxRegular fontSize={24} />}
                    title={portfolio ? t.replies.emptyPortfolio : t.replies.emptyTitle}
                    text={t.replies.emptyText}
                  />
                )}
              </>
            )}
            <Recent companyId={companyId} isAlone={items.length + mails.length === 0} onBack={takeBack} />
          </div>
        )}
      </Loaded>
      {decided && <DecidedBar decided={decided} onClose={close} />}
    </>
  );
}
