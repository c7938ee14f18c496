import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { invalidate, reconnect, useAction, type Problem } from "../api";
import { useText, type Texts } from "../i18n";
import styles from "./states.module.css";

/** A problem in the trade's words; an unknown one keeps the sentence of the API. */
export function problemWords(problem: Problem, t: Texts): { title: string; detail: string | null } {
  if (problem.code === "network") return { title: t.problem.network, detail: t.problem.networkWay };
  if (problem.code === "signInRequired") return { title: t.signIn.title, detail: t.signIn.expired };
  const kind = problem.status >= 500 ? 500 : problem.status;
  const known = t.problem.codes[problem.code];
  const title = known ?? (problem.title || (t.problem.codes[`http${kind}`] ?? t.problem.unexpected));
  return { title, detail: problem.detail };
}

/** What was kept and what to do; a refusal that names its fields or says its own way needs no other. */
function wayOut(problem: Problem, t: Texts): string | null {
  if (problem.code === "signInRequired" || Object.keys(problem.fields).length > 0) return null;
  // Who is not let in, or whose mailbox is not: the API says whom to ask, and it is nobody of this company.
  if (problem.status === 403 && /^(signIn|mailbox)\./.test(problem.code)) return null;
  return t.problem.ways[problem.status >= 500 ? 500 : problem.status] ?? null;
}

type Props = {
  problem: Problem;
  onRetry?: (() => void) | undefined;
  /** What was read before is still shown. */
  stale?: boolean;
  /** She was doing something: what she chose or typed is there. */
  kept?: boolean;
};

export function ProblemNotice({ problem, onRetry, stale, kept = !onRetry }: Props) {
  const { t } = useText();
  const { title, detail } = problemWords(problem, t);
  // Into what could not be read nothing was typed: the button says what to do.
  const way = kept || problem.status < 500 ? wayOut(problem, t) : null;
  const { run: signIn, busy } = useAction(reconnect);
  const reference = typeof problem.extra.reference === "string" ? problem.extra.reference : null;
  return (
    <div className={styles.notice} role="alert">
      <ErrorCircleRegular fontSize={16} aria-hidden />
      <div className={styles.words}>
        <div>{title}</div>
        {detail && <div className={styles.second}>{detail}</div>}
        {reference && <div className={styles.second}>{t.problem.reference(reference)}</div>}
        {!stale && way && <div className={styles.second}>{way}</div>}
        {stale && <div className={styles.second}>{t.problem.stillShown}</div>}
      </div>
      {problem.status === 401 && !onRetry && (
        <Button size="small" disabledFocusable={busy} onClick={() => void signIn()}>
          {t.problem.reconnect}
        </Button>
      )}
      {problem.status === 409 && !onRetry && (
        <Button
          size="small"
          onClick={() => {
            invalidate();
          }}
        >
          {t.problem.refresh}
        </Button>
      )}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t.common.retry}
        </Button>
      )}
    </div>
  );
}
