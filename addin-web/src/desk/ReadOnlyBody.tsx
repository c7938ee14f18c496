import { useMemo } from "react";
import { useText } from "../i18n";
import { MessageFrame } from "../ui";
import type { Message } from "./mailbox/types";
import { safeHtml } from "./safeHtml";
import styles from "./desk.module.css";

export function ReadOnlyBody({ message }: { message: Message }) {
  const { t } = useText();
  const html = useMemo(() => safeHtml(message), [message]);
  return (
    <div className={styles.paper}>
      <MessageFrame html={html} title={t.desk.body} />
    </div>
  );
}
