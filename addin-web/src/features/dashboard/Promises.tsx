import type { Indicators } from "../../api";
import { useText } from "../../i18n";
import styles from "./dashboard.module.css";

const parts = ["kept", "broken", "open"] as const;

/** How much a promise is worth here: kept and broken of those that fell due, and what is still to come. */
export function Promises({ promises }: { promises: Indicators["promises"] }) {
  const { t, count, percent } = useText();
  const { keptShare } = promises;
  const total = parts.reduce((sum, part) => sum + promises[part], 0);
  return (
    <section>
      <h2 className={styles.section}>{t.dashboard.promises}</h2>
      <p className={styles.words}>
        {keptShare === null ? (
          <span>{t.dashboard.noPromise}</span>
        ) : (
          <strong className={styles.hero}>{t.dashboard.share(percent(keptShare))}</strong>
        )}
      </p>
      {total > 0 && (
        <div className={styles.promises} aria-hidden>
          {parts
            .filter((part) => promises[part] > 0)
            .map((part) => (
              <span key={part} data-part={part} style={{ flexGrow: promises[part] }} />
            ))}
        </div>
      )}
      {total > 0 && (
        <ul className={styles.legend}>
          {parts.map((part) => (
            <li key={part}>
              <span className={styles.key} data-part={part} aria-hidden />
              {count(promises[part])} {t.dashboard[part]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
