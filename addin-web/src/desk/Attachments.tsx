import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useText } from "../i18n";
import * as mailbox from "./mailbox/mailbox";
import type { Message } from "./mailbox/types";
import styles from "./desk.module.css";

async function save(messageId: string, attachmentId: string, name: string) {
  const url = URL.createObjectURL(await mailbox.download(messageId, attachmentId));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

export function Attachments({ message }: { message: Message }) {
  const { t, count } = useText();
  const files = (message.attachments ?? []).filter(({ isInline }) => !isInline);
  if (files.length === 0) return null;
  return (
    <ul className={styles.attachments} aria-label={t.desk.attachments(files.length)}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <button type="button" onClick={() => void save(message.id, id, name)}>
            <AttachRegular fontSize={14} aria-hidden />
            <span className={styles.label}>{name}</span>
            <span className={styles.number}>{count(Math.max(1, Math.round(size / 1024)))} Ko</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
