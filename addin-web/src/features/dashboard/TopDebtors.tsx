import type { AgedBalance } from "../../api";
import { useText } from "../../i18n";
import { AgedBar, Amount } from "../../ui";
import styles from "./dashboard.module.css";

const shown = 10;

export function TopDebtors({
  balance,
  onCustomer,
}: {
  balance: AgedBalance;
  onCustomer: (id: number) => void;
}) {
  const { t } = useText();
  return (
    <section>
      <h2 className={styles.section}>{t.dashboard.top}</h2>
      <ul>
        {balance.customers.slice(0, shown).map(({ customerId, customerName, total, buckets }) => (
          <li key={customerId}>
            <button
              type="button"
              className={styles.debtor}
              onClick={() => {
                onCustomer(customerId);
              }}
            >
              <span className={styles.name}>{customerName}</span>
              <Amount value={total} strong />
              <span className={styles.wide}>
                <AgedBar buckets={buckets} legend={false} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
