import { Field, Input, type InputProps } from "@fluentui/react-components";

type Props = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  type?: InputProps["type"];
  required?: boolean;
};

export function Line({ label, value, onValue, hint, error, type = "text", required = false }: Props) {
  return (
    <Field
      label={label}
      required={required}
      {...(hint ? { hint } : {})}
      {...(error ? { validationMessage: error } : {})}
    >
      <Input
        type={type}
        autoComplete="off"
        value={value}
        onChange={(_, data) => {
          onValue(data.value);
        }}
      />
    </Field>
  );
}
