import { Fragment } from "react";
import type { Bucket } from "../api";
import { centsOf } from "../format/money";
import { useText } from "../i18n";
import { Amount } from "./Amount";
import styles from "./AgedBar.module.css";

const positive = (bucket: Bucket) => Math.max(0, Number(centsOf(bucket.amount.amount)));

/** What is owed, by age: five segments, each with its words and its amount. */
export function AgedBar({ buckets, legend = true }: { buckets: Bucket[]; legend?: boolean }) {
  const { t, money } = useText();
  const spoken = buckets.map((bucket) => `${t.aged[bucket.code]} : ${money(bucket.amount)}`).join(", ");
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={`${t.aged.title}. ${spoken}`}>
        {buckets.filter(positive).map((bucket) => (
          <span
            key={bucket.code}
            className={styles.segment}
            data-bucket={bucket.code}
            style={{ flexGrow: positive(bucket) }}
          />
        ))}
      </div>
      {legend && (
        <div className={styles.legend} aria-hidden>
          {buckets.map((bucket) => (
            <Fragment key={bucket.code}>
              <span className={styles.swatch} data-bucket={bucket.code} />
              <span className={bucket.count === 0 ? styles.zero : ""}>{t.aged[bucket.code]}</span>
              <span className={bucket.count === 0 ? styles.zero : ""}>
                <Amount value={bucket.amount} />
              </span>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
