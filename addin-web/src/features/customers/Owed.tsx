import type { Customer } from "../../api";
import { isZero } from "../../format/money";
import { useText } from "../../i18n";
import { AgedBar } from "../../ui";
import styles from "./customers.module.css";

export function Owed({ customer }: { customer: Customer }) {
  const { t, money } = useText();
  const { balance, overdue, credits } = customer;
  return (
    <header className={styles.owed}>
      <h1>{customer.name}</h1>
      <p className={styles.second}>
        {t.customers.code(customer.code)}
        {customer.termsDays !== null && ` · ${t.customers.terms(customer.termsDays)}`}
      </p>
      <p className={styles.balance}>{money(balance)}</p>
      <p className={styles.second}>
        {isZero(overdue) ? t.customers.nothingOverdue : t.customers.overdue(money(overdue))}
        {!isZero(credits) && ` · ${t.customers.credits(money(credits))}`}
      </p>
      <div className={styles.aged}>
        <AgedBar buckets={customer.buckets} />
      </div>
    </header>
  );
}
