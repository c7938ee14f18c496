import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { SendCheck } from "../../api";
import styles from "./worklist.module.css";

const icons = { pass: CheckmarkRegular, warn: WarningRegular, block: DismissCircleRegular };

/** Each check in one line; what is not in order also says its way out. */
export function Checks({ checks }: { checks: SendCheck["checks"] }) {
  if (checks.length === 0) return null;
  return (
    <ul className={styles.checks}>
      {checks.map(({ code, severity, text, remedy }) => {
        const Icon = icons[severity];
        return (
          <li key={code + text} data-severity={severity}>
            <Icon fontSize={14} aria-hidden />
            <span>
              {text}
              {remedy && severity !== "pass" && <span className={styles.remedy}> {remedy}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
