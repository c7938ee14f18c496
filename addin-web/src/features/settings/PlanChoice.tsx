import { Field, Select } from "@fluentui/react-components";
import type { Plan } from "../../api";
import { useText } from "../../i18n";
import styles from "./settings.module.css";

type Props = { plans: Plan[]; value: string; error?: string | undefined; onPlan: (code: string) => void };

/** The plan with its levels in sight: what will be said, how, and how many days after the due date. */
export function PlanChoice({ plans, value, error, onPlan }: Props) {
  const { t } = useText();
  const plan = plans.find(({ code }) => code === value);
  return (
    <div>
      <Field label={t.settings.plan} {...(error ? { validationMessage: error } : {})}>
        <Select
          value={value}
          onChange={(_, data) => {
            onPlan(data.value);
          }}
        >
          {plan === undefined && <option value={value}>{value}</option>}
          {plans.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {plan && (
        <>
          <ol className={styles.levels}>
            {plan.levels.map((level) => (
              <li key={level.number}>
                <span className={styles.offset}>{t.settings.afterDue(level.offsetDays)}</span>
                <span className={styles.levelName}>{level.name}</span>
                <span className={styles.channel}>{t.settings.channels[level.channel]}</span>
              </li>
            ))}
          </ol>
          <p className={styles.source}>{t.settings.source(plan.source)}</p>
        </>
      )}
    </div>
  );
}
