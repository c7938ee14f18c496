import { useText } from "../../i18n";
import styles from "./dashboard.module.css";

/** In the shape of what comes: four figures, two drawings. */
export function DashboardSkeleton({ part }: { part?: "week" }) {
  const { t } = useText();
  return (
    <div className={styles.skeleton} role="status" aria-label={t.common.loading}>
      {!part && <span className={styles.boneTitle} />}
      <div className={styles.boneWeek}>
        {[0, 1, 2, 3].map((at) => (
          <span key={at} />
        ))}
      </div>
      {!part && <span className={styles.boneFigure} />}
    </div>
  );
}
