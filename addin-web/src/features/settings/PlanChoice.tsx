import { Field, Select } from "@fluentui/react-components";
import { api, useQuery, type Plan } from "../../api";
import { useText } from "../../i18n";
import { PlanEffectWords } from "../../ui";
import { planFields, type PlanField } from "./settingsForm";
import styles from "./settings.module.css";

type Props = {
  companyId: number;
  plans: Plan[];
  field: PlanField;
  known: string | null;
  value: string | null;
  today: string;
  error?: string | undefined;
  onPlan: (code: string | null) => void;
};

/** Which plan for whom. A choice shows at once what it would change; Save is what makes it so. */
export function PlanChoice({ companyId, plans, field, known, value, today, error, onPlan }: Props) {
  const { t } = useText();
  const isKnown = value === null || plans.some(({ code }) => code === value);
  const groups = [
    [t.settings.plansOwn, plans.filter(({ isBuiltIn }) => !isBuiltIn)],
    [t.settings.plansBuiltIn, plans.filter(({ isBuiltIn }) => isBuiltIn)],
  ] as const;
  return (
    <div>
      <Field label={t.settings[field]} {...(error ? { validationMessage: error } : {})}>
        <Select
          value={value ?? ""}
          onChange={(_, data) => {
            onPlan(data.value || null);
          }}
        >
          {field !== "planCode" && <option value="">{t.settings.samePlan}</option>}
          {!isKnown && <option value={value ?? ""}>{value}</option>}
          {groups
            .filter(([, some]) => some.length > 0)
            .map(([label, some]) => (
              <optgroup key={label} label={label}>
                {some.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
        </Select>
      </Field>
      {value !== known && <Effect companyId={companyId} field={field} value={value} today={today} />}
    </div>
  );
}

type EffectProps = Pick<Props, "companyId" | "field" | "value" | "today">;

function Effect({ companyId, field, value, today }: EffectProps) {
  const { t } = useText();
  const scope = planFields.find(([name]) => name === field)?.[1] ?? "company";
  const { data, problem } = useQuery(`effect/${companyId}/${scope}/${value}`, () =>
    api.planEffect(companyId, { scope, planCode: value }),
  );
  return (
    <div className={styles.effect} role="status">
      {data ? (
        <PlanEffectWords effect={data} today={today} />
      ) : (
        <p className={styles.second}>{problem ? problem.title : t.effect.looking}</p>
      )}
    </div>
  );
}
