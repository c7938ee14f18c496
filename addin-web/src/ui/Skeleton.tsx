import { useText } from "../i18n";
import styles from "./states.module.css";

/** In the shape of what comes: a name, an amount, a second line. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div className={styles.skeleton} role="status" aria-label={t.common.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.skeletonRow}>
          <span className={styles.bone} />
          <span className={styles.bone} />
          <span className={styles.bone} />
        </div>
      ))}
    </div>
  );
}
