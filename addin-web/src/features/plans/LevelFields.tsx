import { Button, Field, Input, Select, Switch } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { Channel, Tone } from "../../api";
import { useText } from "../../i18n";
import { hasText } from "./draft";
import type { LevelProps } from "./LevelEditor";
import styles from "./plans.module.css";

const channels: Channel[] = ["email", "call", "letter", "registeredLetter", "collection"];
const tones: Tone[] = ["friendly", "firm", "formal"];

export function LevelFields({ level, number, texts, onLevel, onSettled, onRemove }: LevelProps) {
  const { t, lang } = useText();
  const set = (change: Partial<typeof level>) => {
    onLevel({ ...level, ...change });
  };
  const written = hasText(level.channel);
  const names = texts.filter(({ language }) => language === lang);
  return (
    <div className={styles.fields}>
      <div className={`${styles.pair} ${styles.days}`}>
        <Field label={t.plans.days}>
          <Input
            value={level.days}
            inputMode="numeric"
            autoComplete="off"
            onBlur={onSettled}
            onChange={(_, data) => {
              set({ days: data.value });
            }}
          />
        </Field>
        <Field label={t.plans.side}>
          <Select
            value={level.isBefore ? "before" : "after"}
            onBlur={onSettled}
            onChange={(_, data) => {
              set({ isBefore: data.value === "before" });
            }}
          >
            <option value="after">{t.plans.after}</option>
            <option value="before">{t.plans.beforeSide}</option>
          </Select>
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={t.plans.channel}>
          <Select
            value={level.channel}
            onChange={(_, data) => {
              set({ channel: data.value as Channel });
            }}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {t.rules.channels[channel]}
              </option>
            ))}
          </Select>
        </Field>
        {level.channel !== "collection" && (
          <Field label={t.plans.tone}>
            <Select
              value={level.tone}
              onChange={(_, data) => {
                set({ tone: data.value as Tone });
              }}
            >
              {tones.map((tone) => (
                <option key={tone} value={tone}>
                  {t.rules.tones[tone]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {written && (
        <>
          <Field label={t.plans.template}>
            <Select
              value={level.template ?? ""}
              onChange={(_, data) => {
                set({ template: data.value || null });
              }}
            >
              <option value="">{t.plans.templateAuto}</option>
              {names.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t.plans.deadline}>
            <Input
              value={level.deadlineDays}
              inputMode="numeric"
              autoComplete="off"
              onChange={(_, data) => {
                set({ deadlineDays: data.value });
              }}
            />
          </Field>
        </>
      )}
      <div className={styles.switches}>
        {written && (
          <>
            <Toggle name="attachesInvoices" level={level} onChange={set} />
            <Toggle name="attachesStatement" level={level} onChange={set} />
          </>
        )}
        <Toggle name="claimsLateFees" level={level} onChange={set} />
      </div>
      {written && (
        <Field label={t.plans.signer} hint={t.plans.signerHint}>
          <Input
            value={level.signer}
            autoComplete="off"
            onChange={(_, data) => {
              set({ signer: data.value });
            }}
          />
        </Field>
      )}
      <div>
        <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
          {t.plans.removeLevel(number)}
        </Button>
      </div>
    </div>
  );
}

type Flag = "attachesInvoices" | "attachesStatement" | "claimsLateFees";
type ToggleProps = {
  name: Flag;
  level: LevelProps["level"];
  onChange: (change: Partial<LevelProps["level"]>) => void;
};

function Toggle({ name, level, onChange }: ToggleProps) {
  const { t } = useText();
  return (
    <Switch
      label={t.plans[name]}
      checked={level[name]}
      onChange={(_, data) => {
        onChange({ [name]: data.checked });
      }}
    />
  );
}
