import type { AgedBalance } from "../../api";
import { useText } from "../../i18n";
import { Amount } from "../../ui";
import styles from "./dashboard.module.css";

export function AgedTable({ balance }: { balance: AgedBalance }) {
  const { t, count } = useText();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t.dashboard.table}</caption>
      <thead>
        <tr>
          <th scope="col">{t.dashboard.bucket}</th>
          <th scope="col">{t.dashboard.count}</th>
          <th scope="col">{t.dashboard.amount}</th>
        </tr>
      </thead>
      <tbody>
        {balance.buckets.map((bucket) => (
          <tr key={bucket.code}>
            <th scope="row">
              <span className={styles.swatch} data-bucket={bucket.code} />
              {t.aged[bucket.code]}
            </th>
            <td>{count(bucket.count)}</td>
            <td>
              <Amount value={bucket.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
