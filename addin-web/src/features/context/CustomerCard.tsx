import { Button } from "@fluentui/react-components";
import { api, useQuery } from "../../api";
import { isZero } from "../../format/money";
import { useText } from "../../i18n";
import { AgedBar, Amount, Loaded, Skeleton } from "../../ui";
import styles from "./context.module.css";

type Props = { companyId: number; customerId: number; onCustomer: (customerId: number) => void };

/** The customer behind the message, in three lines: what is owed, since when, what comes next. */
export function CustomerCard({ companyId, customerId, onCustomer }: Props) {
  const { t, money, day } = useText();
  const query = useQuery(`customer/${companyId}/${customerId}`, () => api.customer(companyId, customerId));
  const words = t.context.customer;
  return (
    <Loaded query={query} skeleton={<Skeleton rows={2} />}>
      {({ name, balance, overdue, buckets, next, holds }) => (
        <section className={styles.customer} aria-label={name}>
          <h2 className={styles.line}>
            <span className={styles.name}>{name}</span>
            <Amount value={balance} strong />
          </h2>
          {isZero(balance) ? (
            <p className={styles.note}>{words.settled}</p>
          ) : (
            <>
              <p className={`${styles.note} ${styles.toTheRight}`}>
                {isZero(overdue)
                  ? words.nothingOverdue
                  : overdue.amount === balance.amount
                    ? words.allOverdue
                    : words.overdue(money(overdue))}
              </p>
              <AgedBar buckets={buckets} legend={false} />
            </>
          )}
          {next && (
            <p className={styles.next}>
              <span className={styles.note}>{words.next}</span>
              <span>
                {next.text}
                {next.date && next.level === null && (
                  <span className={styles.note}> {t.customers.nextOn(day(next.date))}</span>
                )}
              </span>
            </p>
          )}
          {holds
            .filter(({ text }) => text !== next?.text)
            .map(({ code, since, text, until }) => (
              <p key={code + (since ?? "")} className={styles.note}>
                {text}
                {until && ` · ${t.worklist.until(day(until))}`}
              </p>
            ))}
          <div className={styles.actions}>
            <Button
              size="small"
              onClick={() => {
                onCustomer(customerId);
              }}
            >
              {words.open}
            </Button>
          </div>
        </section>
      )}
    </Loaded>
  );
}
