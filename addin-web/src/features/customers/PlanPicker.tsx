import { Field, Select } from "@fluentui/react-components";
import { api, useQuery, type Plan, type PlanEffect } from "../../api";
import { useText } from "../../i18n";
import { Loaded, Skeleton } from "../../ui";
import styles from "./customers.module.css";

type Props = {
  companyId: number;
  label: string;
  /** What it is called to have none of one's own. */
  none: string;
  value: string | null;
  saved: string | null;
  effect: { customerId: number; invoiceId?: number };
  error?: string | undefined;
  onValue: (code: string | null) => void;
};

/** A plan of one's own, with what it would change before it is saved. */
export function PlanPicker({ companyId, label, none, value, saved, effect, error, onValue }: Props) {
  const { t } = useText();
  const plans = useQuery<Plan[]>(`plans/${companyId}`, () => api.plans(companyId));
  return (
    <div className={styles.picker}>
      <Field label={label} {...(error ? { validationMessage: error } : {})}>
        <Select
          value={value ?? ""}
          onChange={(_, data) => {
            onValue(data.value || null);
          }}
        >
          <option value="">{none}</option>
          {value && !plans.data?.some(({ code }) => code === value) && <option value={value}>{value}</option>}
          {plans.data?.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {value !== saved && (
        <Effect companyId={companyId} code={value} effect={effect} title={t.profile.effect} />
      )}
    </div>
  );
}

type EffectProps = { companyId: number; code: string | null; effect: Props["effect"]; title: string };

function Effect({ companyId, code, effect, title }: EffectProps) {
  const { t, weekday } = useText();
  const { customerId, invoiceId } = effect;
  // The key starts with the worklist's: what is done meanwhile may change the next step.
  const key = `worklist/${companyId}/effect/${customerId}/${invoiceId ?? ""}/${code ?? ""}`;
  const query = useQuery<PlanEffect>(key, () => api.planEffect(companyId, { planCode: code, ...effect }));
  const step = (one: PlanEffect["changes"][number]["after"]) =>
    one ? t.profile.step(one.levelName, weekday(one.on)) : t.profile.effectNothing;
  return (
    <div className={styles.effect} role="status">
      <Loaded query={query} skeleton={<Skeleton rows={1} />}>
        {({ changes }) => {
          const change = changes[0];
          if (!change) return <p>{t.profile.effectNone}</p>;
          return (
            <dl className={styles.facts} aria-label={title}>
              <dt>{t.profile.effectBefore}</dt>
              <dd>{step(change.before)}</dd>
              <dt>{t.profile.effect}</dt>
              <dd>{step(change.after)}</dd>
            </dl>
          );
        }}
      </Loaded>
    </div>
  );
}
