import { Button, Link } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { api, invalidate, remember, useAction, type CompanySettings, type Plan } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice, useKept, useUnsaved } from "../../ui";
import { Group, Kind, Lines, Toggle, type FormProps } from "./fields";
import { PlanChoice } from "./PlanChoice";
import { planFields, settingsOf, valuesOf, type Values } from "./settingsForm";
import styles from "./settings.module.css";

type Props = {
  companyId: number;
  known: CompanySettings;
  plans: Plan[];
  canManage: boolean;
  today: string;
  onPlans: () => void;
};

export function SettingsForm({ companyId, known, plans, canManage, today, onPlans }: Props) {
  const { t, lang } = useText();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(() => valuesOf(known, lang));
  const [saved, setSaved] = useState(false);
  const { run, busy, problem } = useAction(async () => {
    const answer = await api.saveSettings(companyId, settingsOf(values));
    kept.done();
    remember(`settings/${companyId}`, answer);
    setValues(valuesOf(answer, lang));
    setSaved(true);
    invalidate("me");
    for (const key of ["plans", "worklist", "forecast", "effect"]) invalidate(`${key}/${companyId}`);
  });
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);
  const changed = JSON.stringify(values) !== JSON.stringify(valuesOf(known, lang));
  useUnsaved(changed);
  const kept = useKept({
    place: `${companyId}/settings`,
    value: values,
    isChanged: changed,
    restore: setValues,
  });

  const set = (change: Partial<Values>) => {
    setValues((now) => ({ ...now, ...change }));
    setSaved(false);
  };
  const props: FormProps = { values, set, errorOf: (key) => problem?.fields[key]?.join(" ") };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };

  return (
    <form ref={form} className={styles.view} onSubmit={submit} noValidate>
      <h1 className={styles.headline}>{t.settings.title}</h1>
      {kept.offer}
      {!canManage && <p className={styles.lead}>{t.rules.notAllowed}</p>}
      <Group title={t.settings.identity} disabled={!canManage}>
        <Lines {...props} of={["name", "siren", "address", "email", "phone", "color"]} />
      </Group>
      <Group title={t.settings.signature} disabled={!canManage}>
        <Lines {...props} of={["signatureName", "signatureTitle"]} />
      </Group>
      <Group title={t.settings.bank} disabled={!canManage}>
        <Lines {...props} of={["iban", "bic", "paymentLink"]} />
        <Toggle {...props} name="showsQrCode" />
      </Group>
      <Group title={t.settings.plansTitle} disabled={!canManage}>
        {planFields.map(([field]) => (
          <PlanChoice
            key={field}
            companyId={companyId}
            plans={plans}
            field={field}
            known={known[field]}
            value={values[field]}
            today={today}
            error={props.errorOf(field)}
            onPlan={(code) => {
              set({ [field]: code });
            }}
          />
        ))}
        <Kind {...props} />
        <Link as="button" type="button" className={styles.link ?? ""} onClick={onPlans}>
          {t.settings.seePlans}
        </Link>
      </Group>
      <Group title={t.settings.rules} disabled={!canManage}>
        <Lines
          {...props}
          of={["paymentTermsDays", "minimumAmount", "minimumIntervalDays", "staleAfterDays"]}
        />
      </Group>
      <Group title={t.settings.claims} disabled={!canManage}>
        <Lines {...props} of={["penaltyRatePercent"]} />
        <Toggle {...props} name="offersInstalments" />
        <Lines {...props} of={["discountPercent", "discountDays"]} />
      </Group>
      {problem && <ProblemNotice problem={problem} />}
      {canManage && (
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" disabledFocusable={busy || !changed}>
            {t.common.save}
          </Button>
          {changed && (
            <Button
              appearance="subtle"
              onClick={() => {
                setValues(valuesOf(known, lang));
              }}
            >
              {t.common.cancel}
            </Button>
          )}
          <span className={styles.said} role="status">
            {saved && !changed ? t.common.saved : changed ? t.settings.unsaved : ""}
          </span>
        </div>
      )}
    </form>
  );
}
