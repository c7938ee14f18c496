import { Field, Input, Textarea } from "@fluentui/react-components";

export type FieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  suffix?: string;
  type?: "text" | "number" | "color" | "email" | "url" | "tel" | "lines";
  required?: boolean;
};

export function TextField(props: FieldProps) {
  const { label, error, hint, required } = props;
  return (
    <Field
      label={label}
      {...(required ? { required } : {})}
      {...(error ? { validationMessage: error } : {})}
      {...(hint ? { hint } : {})}
    >
      {boxOf(props)}
    </Field>
  );
}

function boxOf({ label, value, onValue, suffix, type = "text" }: FieldProps) {
  if (type === "color")
    return (
      <input
        type="color"
        aria-label={label}
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
        }}
      />
    );
  if (type === "lines")
    return (
      <Textarea
        rows={3}
        value={value}
        onChange={(_, data) => {
          onValue(data.value);
        }}
      />
    );
  // Not type="number": a decimal comma, an empty field and the wheel of a mouse are all safer in plain text.
  const kind = type === "number" ? ({ type: "text", inputMode: "decimal" } as const) : { type };
  return (
    <Input
      {...kind}
      autoComplete="off"
      value={value}
      {...(suffix ? { contentAfter: suffix } : {})}
      onChange={(_, data) => {
        onValue(data.value);
      }}
    />
  );
}
