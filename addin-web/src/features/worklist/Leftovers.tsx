import { Button } from "@fluentui/react-components";
import { useText } from "../../i18n";
import { useWorklist } from "./context";
import type { Preparation } from "./usePreparation";
import styles from "./worklist.module.css";

/** After the run: what has no draft, why, and the way out. Nothing is dropped silently. */
export function Leftovers({ preparation }: { preparation: Preparation }) {
  const { t } = useText();
  const { openCustomer } = useWorklist();
  const { operation, resume, dismiss } = preparation;
  if (!operation || operation.state === "running") return null;
  const left = operation.items.filter(({ outcome }) => outcome === "held" || outcome === "failed");
  const stopped =
    operation.state === "cancelled"
      ? t.worklist.cancelled(operation.done, operation.total)
      : operation.state === "interrupted"
        ? t.worklist.interrupted
        : null;
  if (left.length === 0 && !stopped) return null;
  return (
    <section className={styles.leftovers} role="status">
      {stopped && <p>{stopped}</p>}
      {left.length > 0 && <p>{t.worklist.problems(left.length)}</p>}
      <ul>
        {left.map(({ customerId, customerName, message, outcome }) => (
          <li key={customerId}>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                openCustomer(customerId);
              }}
            >
              {customerName}
            </button>
            <span> · {message ?? (outcome === "held" ? t.worklist.heldNow : t.worklist.failed)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.detailActions}>
        {operation.state === "interrupted" && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => void resume(operation.companyId, operation.id)}
          >
            {t.resume.go}
          </Button>
        )}
        <Button size="small" onClick={dismiss}>
          {t.common.close}
        </Button>
      </div>
    </section>
  );
}
