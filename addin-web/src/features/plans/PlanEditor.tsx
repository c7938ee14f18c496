import { Button, Field, Input } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useEffect, useState, type FormEvent } from "react";
import { api, useQuery, type Plan } from "../../api";
import { useText } from "../../i18n";
import { PlanEffectWords, ProblemNotice, SubHeader, useKept, useUnsaved } from "../../ui";
import ConfirmDialog from "../../ui/ConfirmDialog";
import {
  editOf,
  faultsByLevel,
  levelsWithoutNumber,
  nextLevel,
  sorted,
  type LevelDraft,
  type PlanDraft,
} from "./draft";
import { LevelEditor } from "./LevelEditor";
import { codeFor } from "./planName";
import { usePlanSave } from "./usePlanSave";
import styles from "./plans.module.css";

type Props = {
  companyId: number;
  initial: PlanDraft;
  plans: Plan[];
  today: string;
  onBack: () => void;
  onSaved: (plan: Plan) => void;
};

export function PlanEditor({ companyId, initial, plans, today, onBack, onSaved }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState(initial);
  const [open, setOpen] = useState<number | null>(null);
  const [missing, setMissing] = useState<{ name: boolean; levels: number[] }>({ name: false, levels: [] });
  // Faults of levels changed since the answer are no longer true.
  const [touched, setTouched] = useState<number[]>([]);
  const [done, setDone] = useState(false);
  const settings = useQuery(`settings/${companyId}`, () => api.settings(companyId));
  const texts = useQuery(`templates/${companyId}`, () => api.templates(companyId));
  const { look, busy, problem, effect, confirm, dismiss } = usePlanSave(companyId, (plan) => {
    setDone(true);
    kept.done();
    onSaved(plan);
  });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(initial);
  useUnsaved(!done && (initial.code === null || isChanged));
  const kept = useKept({
    place: `${companyId}/plan/${initial.code ?? "new"}`,
    value: draft,
    isChanged: !done && isChanged,
    restore: setDraft,
  });

  const currency = settings.data?.minimumAmount.currency ?? "EUR";
  const fields = problem?.fields ?? {};
  const faults = faultsByLevel(draft.levels, fields);
  // What the API refuses is opened and shown: she does not look for it.
  const firstFault = [...faults.keys()][0] ?? null;
  useEffect(() => {
    if (firstFault !== null) setOpen(firstFault);
  }, [firstFault, problem]);

  const set = (change: Partial<PlanDraft>) => {
    setDraft((now) => ({ ...now, ...change }));
  };
  const setLevel = (level: LevelDraft) => {
    setTouched([...touched, level.key]);
    set({ levels: draft.levels.map((one) => (one.key === level.key ? level : one)) });
  };
  const add = () => {
    const level = nextLevel(draft.levels);
    set({ levels: [...draft.levels, level] });
    setOpen(level.key);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const levels = levelsWithoutNumber(draft.levels);
    const name = draft.name.trim() === "";
    setTouched([]);
    setMissing({ name, levels });
    setDraft((now) => ({ ...now, levels: sorted(now.levels) }));
    if (levels[0] !== undefined) setOpen(levels[0]);
    if (name || levels.length > 0) return;
    const code =
      draft.code ??
      codeFor(
        draft.name,
        plans.map((plan) => plan.code),
      );
    void look(editOf(draft, code, currency));
  };
  const faultsOf = (key: number) =>
    touched.includes(key) ? [] : missing.levels.includes(key) ? [t.plans.number] : (faults.get(key) ?? []);
  const nameFault = missing.name && draft.name.trim() === "" ? t.plans.nameMissing : fields.name?.join(" ");

  return (
    <form className={styles.view} onSubmit={submit} noValidate>
      <SubHeader
        back={t.common.back}
        onBack={onBack}
        title={initial.code === null ? t.plans.editorNew : t.plans.editorEdit}
      />
      {kept.offer}
      <div className={styles.fields}>
        <Text
          label={t.plans.name}
          value={draft.name}
          fault={nameFault ?? fields.code?.join(" ")}
          onText={(name) => {
            set({ name });
          }}
        />
        <div className={styles.pair}>
          <Text
            label={t.plans.minimumInterval}
            value={draft.minimumIntervalDays}
            fault={fields.minimumIntervalDays?.join(" ")}
            numeric
            onText={(minimumIntervalDays) => {
              set({ minimumIntervalDays });
            }}
          />
          <Text
            label={t.plans.callAboveField}
            value={draft.callAbove}
            fault={fields.callAbove?.join(" ")}
            suffix={currency}
            numeric
            onText={(callAbove) => {
              set({ callAbove });
            }}
          />
        </div>
        <p className={styles.second}>{t.plans.callAboveHint}</p>
      </div>
      <h2 className={styles.section}>{t.plans.levels}</h2>
      <p className={styles.none}>{t.plans.order}</p>
      <ol className={styles.editorLevels}>
        {draft.levels.map((level, index) => (
          <li key={level.key}>
            <LevelEditor
              level={level}
              number={index + 1}
              open={open === level.key}
              texts={texts.data?.templates ?? []}
              faults={faultsOf(level.key)}
              onOpen={() => {
                setOpen(open === level.key ? null : level.key);
              }}
              onLevel={setLevel}
              onSettled={() => {
                set({ levels: sorted(draft.levels) });
              }}
              onRemove={() => {
                set({ levels: draft.levels.filter(({ key }) => key !== level.key) });
                setOpen(null);
              }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.add}>
        <Button appearance="subtle" icon={<AddRegular />} onClick={add}>
          {t.plans.addLevel}
        </Button>
      </div>
      {fields.levels && <p className={styles.fault}>{fields.levels.join(" ")}</p>}
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t.common.save}
        </Button>
        <Button onClick={onBack}>{t.common.cancel}</Button>
      </div>
      {effect && (
        <ConfirmDialog
          title={t.plans.saveTitle}
          confirm={t.plans.saveConfirm}
          busy={busy}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <PlanEffectWords effect={effect} today={today} />
        </ConfirmDialog>
      )}
    </form>
  );
}

type TextProps = {
  label: string;
  value: string;
  fault?: string | undefined;
  suffix?: string;
  numeric?: boolean;
  onText: (text: string) => void;
};

function Text({ label, value, fault, suffix, numeric, onText }: TextProps) {
  return (
    <Field label={label} {...(fault ? { validationMessage: fault } : {})}>
      <Input
        value={value}
        autoComplete="off"
        {...(numeric ? { inputMode: "decimal" } : {})}
        {...(suffix ? { contentAfter: suffix } : {})}
        onChange={(_, data) => {
          onText(data.value);
        }}
      />
    </Field>
  );
}
