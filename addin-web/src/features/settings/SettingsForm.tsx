import { Button } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import { api, invalidate, remember, useAction, type CompanySettings, type Plan } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { PlanChoice } from "./PlanChoice";
import { TextField, type FieldProps } from "./TextField";
import styles from "./settings.module.css";

type Props = { companyId: number; known: CompanySettings; plans: Plan[] };

export function SettingsForm({ companyId, known, plans }: Props) {
  const { t } = useText();
  const [values, setValues] = useState(known);
  const [saved, setSaved] = useState(false);
  const { run, busy, problem } = useAction(async () => {
    const answer = await api.saveSettings(companyId, values);
    remember(`settings/${companyId}`, answer);
    setValues(answer);
    setSaved(true);
    invalidate("me");
    invalidate(`worklist/${companyId}`);
  });
  const set = (change: Partial<CompanySettings>) => {
    setValues({ ...values, ...change });
    setSaved(false);
  };
  const field = (key: keyof CompanySettings): Omit<FieldProps, "value" | "onValue"> => ({
    label: t.settings[key as keyof typeof t.settings] as string,
    error: problem?.fields[key]?.join(" "),
  });
  const text = (key: "name" | "signatureName") => (
    <TextField
      {...field(key)}
      value={values[key]}
      onValue={(value) => {
        set({ [key]: value });
      }}
      required
    />
  );
  const optional = (
    key: "siren" | "iban" | "bic" | "signatureTitle" | "phone" | "penaltyRatePercent",
    hint?: string,
  ) => (
    <TextField
      {...field(key)}
      hint={hint}
      value={values[key] ?? ""}
      onValue={(value) => {
        set({ [key]: value.trim() === "" ? null : value });
      }}
    />
  );
  const number = (key: "paymentTermsDays" | "minimumIntervalDays") => (
    <TextField
      {...field(key)}
      type="number"
      value={String(values[key])}
      onValue={(value) => {
        set({ [key]: Number(value) });
      }}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  const changed = JSON.stringify(values) !== JSON.stringify(known);

  return (
    <form className={styles.view} onSubmit={submit} noValidate>
      <h1 className={styles.headline}>{t.settings.title}</h1>
      <Group title={t.settings.identity}>
        {text("name")}
        {optional("siren")}
        <TextField
          {...field("color")}
          type="color"
          value={values.color}
          onValue={(color) => {
            set({ color });
          }}
        />
      </Group>
      <Group title={t.settings.bank}>
        {optional("iban")}
        {optional("bic")}
      </Group>
      <Group title={t.settings.signature}>
        {text("signatureName")}
        {optional("signatureTitle")}
        {optional("phone")}
      </Group>
      <Group title={t.settings.rules}>
        <PlanChoice
          plans={plans}
          value={values.planCode}
          error={problem?.fields.planCode?.join(" ")}
          onPlan={(planCode) => {
            set({ planCode });
          }}
        />
        {number("paymentTermsDays")}
        <TextField
          {...field("minimumAmount")}
          type="number"
          suffix={values.minimumAmount.currency}
          value={values.minimumAmount.amount}
          onValue={(amount) => {
            set({ minimumAmount: { ...values.minimumAmount, amount } });
          }}
        />
        {number("minimumIntervalDays")}
        {optional("penaltyRatePercent", t.settings.penaltyHint)}
      </Group>
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabled={busy || !changed}>
          {t.common.save}
        </Button>
        <span className={styles.said} role="status">
          {saved && !changed ? t.common.saved : changed ? t.settings.unsaved : ""}
        </span>
      </div>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
