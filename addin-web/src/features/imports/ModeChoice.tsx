import { Radio, RadioGroup } from "@fluentui/react-components";
import { useText } from "../../i18n";
import type { Mode } from "./importForm";
import styles from "./imports.module.css";

/** What is absent from a CSV is either paid or simply elsewhere: only she knows which. */
export function ModeChoice({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const { t } = useText();
  const label = (name: string, hint: string) => (
    <span className={styles.choice}>
      {name}
      <span className={styles.second}>{hint}</span>
    </span>
  );
  return (
    <fieldset className={styles.mode}>
      <legend>{t.imports.mode}</legend>
      <RadioGroup
        value={mode}
        onChange={(_, data) => {
          onMode(data.value as Mode);
        }}
      >
        <Radio value="replace" label={label(t.imports.replace, t.imports.replaceHint)} />
        <Radio value="add" label={label(t.imports.add, t.imports.addHint)} />
      </RadioGroup>
    </fieldset>
  );
}
