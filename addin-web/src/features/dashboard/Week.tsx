import { ArrowTrendingDownRegular } from "@fluentui/react-icons/svg/arrow-trending-down";
import { ArrowTrendingRegular } from "@fluentui/react-icons/svg/arrow-trending";
import type { Indicators, Money } from "../../api";
import { amountOf, centsOf } from "../../format/money";
import { useText } from "../../i18n";
import styles from "./dashboard.module.css";

/** What has moved since Monday, in four figures: the answer to "is it getting better?". */
export function Week({ week }: { week: Indicators["week"] }) {
  const { t, money, count, weekday } = useText();
  const { overdueChange, collected, newlyOverdue, remindersSent, repliesReceived } = week;
  return (
    <section>
      <h2 className={styles.section}>{t.dashboard.since(weekday(week.since))}</h2>
      <dl className={styles.week}>
        <div>
          <dt>{t.dashboard.overdueNow}</dt>
          <dd>{overdueChange ? <Change change={overdueChange} /> : t.dashboard.notKnown}</dd>
        </div>
        <div>
          <dt>{t.dashboard.collected}</dt>
          <dd>{collected ? money(collected) : t.dashboard.notKnown}</dd>
        </div>
        <div>
          <dt>{t.dashboard.newlyOverdue}</dt>
          <dd>{money(newlyOverdue)}</dd>
        </div>
        <div>
          <dt>{t.dashboard.written}</dt>
          <dd className={styles.both}>
            {count(remindersSent)}
            <span className={styles.aside}>{t.dashboard.answered(repliesReceived)}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Said in words: a minus sign on what one would rather have less of is read twice. */
function Change({ change }: { change: Money }) {
  const { t, money } = useText();
  const cents = centsOf(change.amount);
  if (cents === 0n) return t.dashboard.same;
  const amount = money({ ...change, amount: amountOf(cents < 0n ? -cents : cents) });
  const Icon = cents < 0n ? ArrowTrendingDownRegular : ArrowTrendingRegular;
  return (
    <>
      <Icon fontSize={16} aria-hidden /> {cents < 0n ? t.dashboard.less(amount) : t.dashboard.more(amount)}
    </>
  );
}
