import type { AgedBalance } from "../../api";
import { centsOf } from "../../format/money";
import { useText } from "../../i18n";
import styles from "./dashboard.module.css";

/** Five bars on the ink of lateness. The table below says the same in figures, so readers of tables skip this. */
export function AgedChart({ balance }: { balance: AgedBalance }) {
  const { t, whole } = useText();
  const values = balance.buckets.map(({ amount }) => Math.max(0, Number(centsOf(amount.amount))));
  const tallest = Math.max(...values, 1);
  return (
    <div className={styles.chart} aria-hidden>
      {balance.buckets.map(({ code, amount }, index) => (
        <div key={code} className={styles.column}>
          <span className={styles.value}>{whole(amount)}</span>
          <span
            className={styles.bar}
            data-bucket={code}
            style={{ height: `${Math.max(2, (100 * (values[index] ?? 0)) / tallest)}px` }}
          />
          <span className={styles.axis}>{t.aged[code]}</span>
        </div>
      ))}
    </div>
  );
}
