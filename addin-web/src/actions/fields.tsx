import { Field, Input, Textarea } from "@fluentui/react-components";
import styles from "./actions.module.css";

type Common = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
};

/** Fluent takes no undefined for what is left out. */
const said = ({ error, hint }: Pick<Common, "error" | "hint">) => ({
  ...(error ? { validationMessage: error } : {}),
  ...(hint ? { hint } : {}),
});

export function DateField({ min, max, ...field }: Common & { min?: string; max?: string }) {
  return (
    <Field label={field.label} {...said(field)}>
      <Input
        type="date"
        value={field.value}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        onChange={(_, data) => {
          field.onValue(data.value);
        }}
      />
    </Field>
  );
}

export function AmountField({ placeholder, ...field }: Common & { placeholder?: string }) {
  return (
    <Field label={field.label} {...said(field)}>
      <Input
        className={styles.amountBox ?? ""}
        inputMode="decimal"
        autoComplete="off"
        value={field.value}
        {...(placeholder ? { placeholder } : {})}
        onChange={(_, data) => {
          field.onValue(data.value);
        }}
      />
    </Field>
  );
}

export function WordsField({ rows = 2, ...field }: Common & { rows?: number }) {
  return (
    <Field label={field.label} {...said(field)}>
      <Textarea
        value={field.value}
        rows={rows}
        resize="vertical"
        className={styles.words ?? ""}
        onChange={(_, data) => {
          field.onValue(data.value);
        }}
      />
    </Field>
  );
}
