import { Button } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import type { CallSheet } from "../api";
import { isZero } from "../format/money";
import { useText } from "../i18n";
import { Amount, Lateness } from "../ui";
import styles from "./actions.module.css";

export const telOf = (phone: string) => `tel:${phone.replace(/[^+\d]/g, "")}`;

type HeadProps = { sheet: CallSheet; onCustomer?: (() => void) | undefined };

export function CallHead({ sheet, onCustomer }: HeadProps) {
  const { t, money } = useText();
  const { phone, overdue, balance } = sheet;
  return (
    <header className={styles.who}>
      <h1>{sheet.customerName}</h1>
      {sheet.contactName && <p>{sheet.contactName}</p>}
      <p className={styles.owed}>
        <span className={styles.figure}>{money(overdue)}</span>
        <span className={styles.second}>
          {isZero(overdue)
            ? t.callSheet.nothingLate
            : overdue.amount === balance.amount
              ? t.callSheet.owed
              : t.callSheet.balance(money(balance))}
        </span>
      </p>
      {phone ? (
        <Button
          as="a"
          appearance="primary"
          className={styles.dial ?? ""}
          icon={<CallRegular />}
          href={telOf(phone)}
        >
          {t.callSheet.dial(phone)}
        </Button>
      ) : (
        <>
          <p className={styles.second}>{t.callSheet.noPhone}</p>
          {onCustomer && (
            <Button size="small" className={styles.toCustomer ?? ""} onClick={onCustomer}>
              {t.worklist.seeCustomer}
            </Button>
          )}
        </>
      )}
      {!sheet.isDue && <p className={styles.second}>{t.callSheet.notDue}</p>}
    </header>
  );
}

export function CallInvoices({ sheet }: { sheet: CallSheet }) {
  const { t, date, day } = useText();
  if (sheet.invoices.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t.callSheet.invoices}</h2>
      <ul className={styles.lines}>
        {sheet.invoices.map(({ number, dueDate, daysLate, open, lastReminderOn }) => (
          <li key={number + dueDate}>
            <span className={styles.name}>{number}</span>
            <Amount value={open} />
            <span className={styles.second}>
              {t.worklist.due(date(dueDate))} · <Lateness days={daysLate} /> ·{" "}
              <span className={styles.together}>
                {lastReminderOn ? t.callSheet.reminded(day(lastReminderOn)) : t.callSheet.neverReminded}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CallScript({ sheet }: { sheet: CallSheet }) {
  const { t } = useText();
  const { opening, goals, objections, closing } = sheet;
  if (!opening) return null;
  return (
    <>
      <section className={styles.section}>
        <h2>{t.callSheet.opening}</h2>
        <p className={styles.say}>{opening}</p>
      </section>
      {goals.length > 0 && (
        <section className={styles.section}>
          <h2>{t.callSheet.goals}</h2>
          <ul className={styles.goals}>
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
      )}
      {objections.length > 0 && (
        <section className={styles.section}>
          <h2>{t.callSheet.objections}</h2>
          {objections.map(({ says, answer }) => (
            <details key={says} className={styles.objection}>
              <summary>{says}</summary>
              <p>{answer}</p>
            </details>
          ))}
        </section>
      )}
      {closing && (
        <section className={styles.section}>
          <h2>{t.callSheet.closing}</h2>
          <p className={styles.say}>{closing}</p>
        </section>
      )}
    </>
  );
}

export function CallPast({ sheet }: { sheet: CallSheet }) {
  const { t, date } = useText();
  return (
    <section className={styles.section}>
      <h2>{t.callSheet.history}</h2>
      {sheet.history.length === 0 && <p className={styles.second}>{t.callSheet.noHistory}</p>}
      {sheet.history.map(({ at, kind, subject, text }) => (
        <details key={at + kind} className={styles.objection}>
          <summary>
            {subject ?? t.history.kinds[kind]} <span className={styles.second}>{date(at)}</span>
          </summary>
          <p>{text ?? t.history.kinds[kind]}</p>
        </details>
      ))}
    </section>
  );
}
