import { Field, Input } from "@fluentui/react-components";

export type FieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  suffix?: string;
  type?: "text" | "number" | "color";
  required?: boolean;
};

export function TextField({
  label,
  value,
  onValue,
  error,
  hint,
  suffix,
  type = "text",
  required,
}: FieldProps) {
  return (
    <Field
      label={label}
      {...(required ? { required } : {})}
      {...(error ? { validationMessage: error } : {})}
      {...(hint ? { hint } : {})}
    >
      {type === "color" ? (
        <input
          type="color"
          value={value}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      ) : (
        <Input
          type={type}
          value={value}
          {...(suffix ? { contentAfter: suffix } : {})}
          onChange={(_, data) => {
            onValue(data.value);
          }}
        />
      )}
    </Field>
  );
}
