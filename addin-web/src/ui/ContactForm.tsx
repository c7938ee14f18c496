import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Problem } from "../api";
import { useText } from "../i18n";
import styles from "./ContactForm.module.css";
import { problemWords } from "./ProblemNotice";
import { useKept } from "./useKept";

export type ContactValues = { name: string; email: string; phone: string };
type Props = {
  /** Where what is typed is kept: company, customer, form. */
  place: string;
  initial: ContactValues;
  busy: boolean;
  problem: Problem | null;
  /** Only the address, when only the address is missing. */
  brief?: boolean;
  /** `done` once it is saved: what was typed need not be kept any more. */
  onSave: (values: ContactValues, done: () => void) => void;
  onCancel?: () => void;
};

const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

export function ContactForm({ place, initial, busy, problem, brief, onSave, onCancel }: Props) {
  const { t } = useText();
  const [values, setValues] = useState(initial);
  const [asked, setAsked] = useState(false);
  const kept = useKept({
    place,
    value: values,
    isChanged: JSON.stringify(values) !== JSON.stringify(initial),
    restore: setValues,
  });
  const set = (key: keyof ContactValues) => (_: unknown, data: { value: string }) => {
    setValues({ ...values, [key]: data.value });
  };
  const wrong = asked && !looksLikeEmail(values.email) ? t.contact.invalid : null;
  const words = problem && problemWords(problem, t);
  const refused = problem?.fields.email?.[0] ?? words?.detail ?? words?.title ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (looksLikeEmail(values.email)) onSave({ ...values, email: values.email.trim() }, kept.done);
  };
  const message = wrong ?? refused;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {kept.offer}
      <Field label={t.contact.email} {...(message ? { validationMessage: message } : {})}>
        <Input type="email" value={values.email} onChange={set("email")} autoComplete="off" />
      </Field>
      {!brief && (
        <>
          <Field label={t.contact.name}>
            <Input value={values.name} onChange={set("name")} autoComplete="off" />
          </Field>
          <Field label={t.contact.phone}>
            <Input type="tel" value={values.phone} onChange={set("phone")} autoComplete="off" />
          </Field>
        </>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" disabledFocusable={busy}>
          {t.common.save}
        </Button>
        {onCancel && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              kept.done();
              onCancel();
            }}
          >
            {t.common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
