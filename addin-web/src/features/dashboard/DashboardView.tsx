import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { api, useQuery, type AgedBalance } from "../../api";
import { amountOf, centsOf, isZero } from "../../format/money";
import { useText } from "../../i18n";
import { EmptyState, Loaded } from "../../ui";
import { AgedFigure } from "./AgedFigure";
import { DashboardSkeleton } from "./DashboardSkeleton";
import { DsoFigure } from "./DsoFigure";
import { Promises } from "./Promises";
import { TopDebtors } from "./TopDebtors";
import { Week } from "./Week";
import styles from "./dashboard.module.css";

type Props = { companyId: number; onCustomer: (customerId: number) => void; onImport: () => void };

export function DashboardView({ companyId, onCustomer, onImport }: Props) {
  const { t } = useText();
  const aged = useQuery(`aged/${companyId}`, () => api.agedBalance(companyId));
  const indicators = useQuery(`indicators/${companyId}`, () => api.indicators(companyId));
  return (
    <Loaded query={aged} skeleton={<DashboardSkeleton />}>
      {(balance) =>
        balance.customers.length === 0 && isZero(balance.total) ? (
          <EmptyState
            icon={<CheckmarkRegular fontSize={24} />}
            title={t.dashboard.empty}
            text={t.dashboard.emptyWay}
          >
            <Button onClick={onImport}>{t.worklist.firstAction}</Button>
          </EmptyState>
        ) : (
          <div className={styles.view}>
            <Headline balance={balance} />
            {/* The one does not wait for the other: what is owed is known when the months are still counted. */}
            <Loaded query={indicators} skeleton={<DashboardSkeleton part="week" />}>
              {({ week }) => <Week week={week} />}
            </Loaded>
            <div className={styles.figures}>
              <AgedFigure balance={balance} />
              {indicators.data && <DsoFigure indicators={indicators.data} />}
            </div>
            <div className={styles.figures}>
              {indicators.data && <Promises promises={indicators.data.promises} />}
              <TopDebtors balance={balance} onCustomer={onCustomer} />
            </div>
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
