import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { api, useQuery, type AgedBalance } from "../../api";
import { amountOf, centsOf, isZero } from "../../format/money";
import { useText } from "../../i18n";
import { EmptyState, Loaded } from "../../ui";
import { AgedChart } from "./AgedChart";
import { AgedTable } from "./AgedTable";
import { TopDebtors } from "./TopDebtors";
import styles from "./dashboard.module.css";

type Props = { companyId: number; onCustomer: (customerId: number) => void };

export function DashboardView({ companyId, onCustomer }: Props) {
  const { t } = useText();
  const query = useQuery(`aged/${companyId}`, () => api.agedBalance(companyId));
  return (
    <Loaded query={query}>
      {(balance) =>
        balance.customers.length === 0 && isZero(balance.total) ? (
          <EmptyState icon={<CheckmarkRegular fontSize={24} />} title={t.dashboard.empty} />
        ) : (
          <div className={styles.view}>
            <Headline balance={balance} />
            <AgedChart balance={balance} />
            <AgedTable balance={balance} />
            <TopDebtors balance={balance} onCustomer={onCustomer} />
          </div>
        )
      }
    </Loaded>
  );
}

function Headline({ balance }: { balance: AgedBalance }) {
  const { t, money, totals, date } = useText();
  const overdue = balance.buckets
    .filter(({ code }) => code !== "notDue")
    .reduce((total, { amount }) => total + centsOf(amount.amount), 0n);
  return (
    <header className={styles.headline}>
      <h1>{t.dashboard.headline(money(balance.total))}</h1>
      <p>
        {t.dashboard.overdue(money({ amount: amountOf(overdue), currency: balance.currency }))} ·{" "}
        {t.dashboard.at(date(balance.on))}
      </p>
      {!isZero(balance.credits) && <p>{t.dashboard.credits(money(balance.credits))}</p>}
      {balance.otherCurrencies.length > 0 && <p>{t.dashboard.others(totals(balance.otherCurrencies))}</p>}
    </header>
  );
}
