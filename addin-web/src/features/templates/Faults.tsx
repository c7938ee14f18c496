import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { TemplateFault } from "../../api";
import { useText } from "../../i18n";
import styles from "./editor.module.css";

type Props = { faults: TemplateFault[]; onGo: (fault: TemplateFault) => void };

/** What must be put right, then what should be looked at; each leads to its line. */
export function Faults({ faults, onGo }: Props) {
  const { t } = useText();
  const wrong = faults.filter(({ isWarning }) => !isWarning);
  const doubtful = faults.filter(({ isWarning }) => isWarning);
  return (
    <div role="status">
      {wrong.length > 0 && (
        <section className={styles.faults} data-kind="fault">
          <h3>
            <ErrorCircleRegular fontSize={16} aria-hidden /> {t.templates.faults(wrong.length)}
          </h3>
          <List faults={wrong} onGo={onGo} />
        </section>
      )}
      {doubtful.length > 0 && (
        <section className={styles.faults} data-kind="warning">
          <h3>
            <WarningRegular fontSize={16} aria-hidden /> {t.templates.warnings(doubtful.length)}
          </h3>
          <p>{t.templates.warningsHint}</p>
          <List faults={doubtful} onGo={onGo} />
        </section>
      )}
    </div>
  );
}

function List({ faults, onGo }: Props) {
  const { t } = useText();
  return (
    <ul>
      {faults.map((fault, index) => (
        <li key={index}>
          <button
            type="button"
            className={styles.goto}
            onClick={() => {
              onGo(fault);
            }}
          >
            {t.templates.at(fault.part, fault.line)}
          </button>
          <span>{fault.text}</span>
        </li>
      ))}
    </ul>
  );
}
