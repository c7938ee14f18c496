import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef } from "react";
import { useText } from "../i18n";
import styles from "./actions.module.css";

type Props = { label: string; file: File | null; busy?: boolean; onFile: (file: File | null) => void };

export const proofTypes = "application/pdf,image/jpeg,image/png";

/** One file, chosen by a button that looks like one; the browser's own input does the work, out of sight. */
export function FilePicker({ label, file, busy, onFile }: Props) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.fileLine}>
      <input
        ref={input}
        type="file"
        accept={proofTypes}
        aria-label={label}
        onChange={(event) => {
          onFile(event.target.files?.[0] ?? null);
          // The same file may be chosen again after a refusal.
          event.target.value = "";
        }}
      />
      <Button
        size="small"
        icon={<AttachRegular />}
        disabledFocusable={busy === true}
        title={label}
        onClick={() => input.current?.click()}
      >
        {t.actions.proofChoose}
      </Button>
      {file && (
        <>
          <span className={styles.name}>{file.name}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t.actions.proofRemove}
            onClick={() => {
              onFile(null);
            }}
          />
        </>
      )}
    </div>
  );
}
