import { Field, Select, Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Segment } from "../../api";
import { useText, type Texts } from "../../i18n";
import { TextField, type FieldProps } from "./TextField";
import type { Values } from "./settingsForm";
import styles from "./settings.module.css";

export type FormProps = {
  values: Values;
  set: (change: Partial<Values>) => void;
  errorOf: (key: keyof Values) => string | undefined;
};

const required = ["name", "signatureName"] as const;
const optional = [
  "siren",
  "address",
  "email",
  "phone",
  "signatureTitle",
  "iban",
  "bic",
  "paymentLink",
  "penaltyRatePercent",
  "discountPercent",
] as const;
type Plain =
  | "color"
  | "paymentTermsDays"
  | "minimumIntervalDays"
  | "staleAfterDays"
  | "discountDays"
  | (typeof required)[number];
type Optional = (typeof optional)[number];
export type Line = Optional | Plain | "minimumAmount";

const types: Partial<Record<Line, FieldProps["type"]>> = {
  color: "color",
  address: "lines",
  email: "email",
  phone: "tel",
  paymentLink: "url",
  paymentTermsDays: "number",
  minimumAmount: "number",
  minimumIntervalDays: "number",
  staleAfterDays: "number",
  penaltyRatePercent: "number",
  discountPercent: "number",
  discountDays: "number",
};
const hintOf = (line: Line, { settings }: Texts) =>
  ({
    address: settings.addressHint,
    paymentLink: settings.paymentLinkHint,
    staleAfterDays: settings.staleHint,
    penaltyRatePercent: settings.penaltyHint,
    discountPercent: settings.discountHint,
  })[line as string];

const isOptional = (line: Line): line is Optional => (optional as readonly string[]).includes(line);

/** The lines of text of a section, in order. */
export function Lines({ of: lines, ...props }: FormProps & { of: Line[] }) {
  return lines.map((line) => <OneLine key={line} line={line} {...props} />);
}

function OneLine({ line, values, set, errorOf }: FormProps & { line: Line }) {
  const { t } = useText();
  const common = {
    label: t.settings[line],
    error: errorOf(line),
    hint: hintOf(line, t),
    type: types[line] ?? "text",
    required: (required as readonly string[]).includes(line),
  };
  if (line === "minimumAmount") {
    const { minimumAmount } = values;
    return (
      <TextField
        {...common}
        suffix={minimumAmount.currency}
        value={minimumAmount.amount}
        onValue={(amount) => {
          set({ minimumAmount: { ...minimumAmount, amount } });
        }}
      />
    );
  }
  return (
    <TextField
      {...common}
      value={values[line] ?? ""}
      onValue={(value) => {
        set({ [line]: isOptional(line) && value.trim() === "" ? null : value });
      }}
    />
  );
}

type Flag = "showsQrCode" | "offersInstalments";

export function Toggle({ name, values, set }: FormProps & { name: Flag }) {
  const { t } = useText();
  return (
    <Switch
      className={styles.toggle ?? ""}
      label={t.settings[name]}
      checked={values[name]}
      onChange={(_, data) => {
        set({ [name]: data.checked });
      }}
    />
  );
}

const segments: Segment[] = ["business", "public", "consumer"];

/** What a customer is taken for while nobody has said: it decides on late fees. */
export function Kind({ values, set, errorOf }: FormProps) {
  const { t } = useText();
  const error = errorOf("defaultSegment");
  return (
    <Field
      label={t.settings.defaultSegment}
      hint={t.settings.defaultSegmentHint}
      {...(error ? { validationMessage: error } : {})}
    >
      <Select
        value={values.defaultSegment ?? ""}
        onChange={(_, data) => {
          set({ defaultSegment: (data.value || null) as Segment | null });
        }}
      >
        <option value="">{t.settings.segmentUnknown}</option>
        {segments.map((segment) => (
          <option key={segment} value={segment}>
            {t.rules.segments[segment]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function Group({
  title,
  disabled,
  children,
}: {
  title: string;
  disabled: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
