import { Button, Input, Select } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useEffect, useRef, useState } from "react";
import { useText } from "../i18n";
import { Attachments } from "./Attachments";
import * as mailbox from "./mailbox/mailbox";
import { nameOf, sendingClients, type Message, type SendingClient } from "./mailbox/types";
import { safeHtml, sanitised } from "./safeHtml";
import styles from "./desk.module.css";

type Props = {
  message: Message;
  onSend: (client: SendingClient) => Promise<void>;
  onRemove: () => Promise<void>;
};

export function DraftEditor({ message, onSend, onRemove }: Props) {
  const { t } = useText();
  const [client, setClient] = useState<SendingClient>("owa");
  const [subject, setSubject] = useState(message.subject ?? "");
  const [busy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    // Set once: React must not rewrite what she is typing.
    if (body.current) body.current.innerHTML = safeHtml(message);
  }, [message]);

  /** What she changed is saved before anything is done with the draft; what she left alone is not touched. */
  const keep = async () => {
    if (!edited.current) return;
    edited.current = false;
    await mailbox.saveDraft(message.id, subject, sanitised(body.current?.innerHTML ?? ""));
  };
  const act = async (change: () => Promise<void>) => {
    setBusy(true);
    await change().finally(() => {
      setBusy(false);
    });
  };
  const touch = () => {
    edited.current = true;
  };

  return (
    <article className={styles.message}>
      <div className={styles.tools}>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabled={busy}
          onClick={() =>
            void act(async () => {
              await keep();
              await onSend(client);
            })
          }
        >
          {t.desk.send}
        </Button>
        <Select
          aria-label={t.desk.sendWith}
          value={client}
          onChange={(_, data) => {
            setClient(data.value as SendingClient);
          }}
        >
          {sendingClients.map((name) => (
            <option key={name} value={name}>
              {t.desk.clients[name]}
            </option>
          ))}
        </Select>
        <Button icon={<DeleteRegular />} disabled={busy} onClick={() => void act(onRemove)}>
          {t.desk.remove}
        </Button>
      </div>
      <dl className={styles.head}>
        <dt>{t.desk.to}</dt>
        <dd>{message.toRecipients.map((to) => `${nameOf(to)} <${to.emailAddress.address}>`).join(", ")}</dd>
      </dl>
      <Input
        className={styles.subjectInput ?? ""}
        aria-label={t.desk.subject}
        appearance="underline"
        value={subject}
        onChange={(_, data) => {
          setSubject(data.value);
          touch();
        }}
        onBlur={() => void keep()}
      />
      <Attachments message={message} />
      <div
        ref={body}
        className={`${styles.paper} ${styles.editor}`}
        contentEditable
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label={t.desk.body}
        onInput={touch}
        onBlur={() => void keep()}
      />
    </article>
  );
}
