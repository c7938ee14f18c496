import type { PlanChange, PlanEffect, PlanStep } from "../api";
import { useText } from "../i18n";
import styles from "./PlanEffectWords.module.css";

const shown = 6;
const tallies = [
  ["writeToday", "write"],
  ["callToday", "call"],
  ["postToday", "post"],
  ["later", "later"],
] as const;

const firstDay = ({ before, after }: PlanChange) =>
  [before?.on, after?.on].filter((on) => on !== undefined).sort()[0] ?? "9";

/** What a change of plan does to running cases: how many, what of today, and who comes first. */
export function PlanEffectWords({ effect, today }: { effect: PlanEffect; today: string | null }) {
  const { t, count } = useText();
  if (effect.changed === 0) return <p className={styles.sentence}>{t.effect.nothing(effect.customers)}</p>;
  const first = [...effect.changes].sort((a, b) => firstDay(a).localeCompare(firstDay(b))).slice(0, shown);
  return (
    <div className={styles.effect}>
      <p className={styles.sentence}>{t.effect.changed(effect.changed, effect.customers)}</p>
      <dl className={styles.tallies}>
        {tallies
          .filter(([key]) => effect.before[key] !== effect.after[key])
          .map(([key, words]) => (
            <div key={key}>
              <dt>{t.effect[words]}</dt>
              <dd>{t.effect.insteadOf(count(effect.after[key]), count(effect.before[key]))}</dd>
            </div>
          ))}
      </dl>
      <h3 className={styles.first}>{t.effect.first}</h3>
      <ul className={styles.changes}>
        {first.map((change) => (
          <li key={`${change.customerId}/${change.before?.on}/${change.after?.on}`}>
            <span className={styles.name}>{change.customerName}</span>
            <Step word={t.effect.before} step={change.before} today={today} />
            <Step word={t.effect.after} step={change.after} today={today} isNew />
          </li>
        ))}
      </ul>
      {effect.changed > first.length && (
        <p className={styles.more}>{t.effect.others(effect.changed - first.length)}</p>
      )}
    </div>
  );
}

type StepProps = { word: string; step: PlanStep | null; today: string | null; isNew?: boolean };

function Step({ word, step, today, isNew }: StepProps) {
  const { t, day } = useText();
  const what = step
    ? `${step.levelName}, ${step.on === today ? t.effect.today : day(step.on)}`
    : t.effect.none;
  return (
    <span className={isNew ? styles.after : styles.before}>
      <span className={styles.word}>{word}</span> <span>{what}</span>
    </span>
  );
}
