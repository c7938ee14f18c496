import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { api, useQuery, type Customer } from "../../api";
import { isZero } from "../../format/money";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { AgedBar, Loaded } from "../../ui";
import { Contacts } from "./Contacts";
import { Exchanges } from "./Exchanges";
import { Invoices } from "./Invoices";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; host: OfficeHost; onBack: () => void };

export function CustomerPage({ companyId, customerId, host, onBack }: Props) {
  const { t } = useText();
  const key = `customer/${companyId}/${customerId}`;
  const query = useQuery(key, () => api.customer(companyId, customerId));
  return (
    <div className={styles.view}>
      <div className={styles.back}>
        <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
          {t.shell.customers}
        </Button>
      </div>
      <Loaded query={query}>
        {(customer) => (
          <>
            <Owed customer={customer} />
            <NextAndHolds customer={customer} />
            <Contacts companyId={companyId} customer={customer} queryKey={key} />
            <Invoices companyId={companyId} invoices={customer.invoices} />
            <Exchanges companyId={companyId} customerId={customerId} host={host} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Owed({ customer }: { customer: Customer }) {
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

function NextAndHolds({ customer }: { customer: Customer }) {
  const { t, weekday, day } = useText();
  const { next } = customer;
  // A hold that is the next step has been said already.
  const holds = customer.holds.filter((hold) => hold.text !== next?.text);
  if (!next && holds.length === 0) return null;
  return (
    <section className={styles.section}>
      {next && (
        <>
          <h2>{t.customers.next}</h2>
          <p>
            {next.text}
            {next.date && <span className={styles.second}> · {weekday(next.date)}</span>}
          </p>
        </>
      )}
      {holds.length > 0 && (
        <>
          <h2>{t.customers.holds}</h2>
          <ul>
            {holds.map((hold) => (
              <li key={`${hold.code}${hold.since}`}>
                {hold.text}
                {hold.until && <span className={styles.second}> · {t.worklist.until(day(hold.until))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
