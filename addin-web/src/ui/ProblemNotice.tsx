import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { Problem } from "../api";
import { useText, type Texts } from "../i18n";
import styles from "./states.module.css";

/** A problem in the trade's words; an unknown one keeps the sentence of the API. */
export function problemWords(problem: Problem, t: Texts): { title: string; detail: string | null } {
  if (problem.code === "network") return { title: t.problem.network, detail: t.problem.networkWay };
  if (problem.code === "signInRequired") return { title: t.signIn.title, detail: t.signIn.expired };
  const known = t.problem.codes[problem.code];
  if (known) return { title: known, detail: problem.detail };
  return { title: problem.title || t.problem.unexpected, detail: problem.detail };
}

type Props = { problem: Problem; onRetry?: (() => void) | undefined; stale?: boolean };

export function ProblemNotice({ problem, onRetry, stale }: Props) {
  const { t } = useText();
  const { title, detail } = problemWords(problem, t);
  return (
    <div className={styles.notice} role="alert">
      <ErrorCircleRegular fontSize={16} aria-hidden />
      <div className={styles.words}>
        <div>{title}</div>
        {detail && <div className={styles.second}>{detail}</div>}
        {stale && <div className={styles.second}>{t.problem.stillShown}</div>}
      </div>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t.common.retry}
        </Button>
      )}
    </div>
  );
}
