import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import styles from "./ConfirmDialog.module.css";

type Props = {
  title: string;
  confirm: string;
  cancel?: string;
  busy?: boolean;
  /** What is confirmed loses something: the way back is then the button that stands out. */
  loses?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** Says what will happen before it happens. Imported by its own path, so that the first load does without it. */
export function ConfirmDialog({ title, confirm, cancel, busy, loses, onConfirm, onCancel, children }: Props) {
  const { t } = useText();
  const go = (
    <Button
      key="go"
      appearance={loses ? "secondary" : "primary"}
      disabledFocusable={busy ?? false}
      onClick={onConfirm}
    >
      {confirm}
    </Button>
  );
  const back = (
    <Button key="back" appearance={loses ? "primary" : "secondary"} onClick={onCancel}>
      {cancel ?? t.common.cancel}
    </Button>
  );
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) onCancel();
      }}
    >
      <DialogSurface className={styles.surface ?? ""}>
        <DialogBody className={styles.body ?? ""}>
          <DialogTitle className={styles.title ?? ""}>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions className={styles.actions ?? ""}>{loses ? [back, go] : [go, back]}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

export default ConfirmDialog;
