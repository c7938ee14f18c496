import { Button, Popover, PopoverSurface } from "@fluentui/react-components";
import { api, invalidate, useAction, type Mailbox } from "../api";
import { useText } from "../i18n";
import { ProblemNotice } from "../ui";
import { troubledOf } from "./mailboxHealth";
import type { Sync } from "./useSync";
import styles from "./app.module.css";

type Props = { mailboxes: Mailbox[]; sync: Sync; target: HTMLElement | null; onClose: () => void };

/** Mailbox by mailbox and folder by folder: up to when it is known, and what could not be read. */
export function SyncDetails({ mailboxes, sync, target, onClose }: Props) {
  const { t } = useText();
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: "below", align: "end" }}
      onOpenChange={(event, data) => {
        // A press on the line itself closes it by its own hand.
        if (target?.contains(event.target as Node)) return;
        if (!data.open) onClose();
      }}
    >
      <PopoverSurface className={styles.syncDetails ?? ""} aria-label={t.mailbox.detailsTitle}>
        <Mailboxes mailboxes={mailboxes} sync={sync} />
      </PopoverSurface>
    </Popover>
  );
}

function Mailboxes({ mailboxes, sync }: { mailboxes: Mailbox[]; sync: Sync }) {
  const { t } = useText();
  const { run, busy, problem } = useAction(async () => {
    await api.dismissMailProblems();
    invalidate("sync");
  });
  const unread = mailboxes.reduce((count, { problems }) => count + problems.length, 0);
  return (
    <div className={styles.mailboxes}>
      <h2>{t.mailbox.detailsTitle}</h2>
      {mailboxes.map((mailbox) => (
        <OneMailbox key={mailbox.address} mailbox={mailbox} />
      ))}
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.mailboxActions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={sync.running}
          onClick={() => void sync.run()}
        >
          {sync.running ? t.mailbox.reading : t.mailbox.readNow}
        </Button>
        {unread > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
            {t.mailbox.dismiss}
          </Button>
        )}
      </div>
    </div>
  );
}

function OneMailbox({ mailbox }: { mailbox: Mailbox }) {
  const { t, dateTime, ago } = useText();
  const { address, isShared, state, lastSuccessAt, folders, problems, message, faultSince } = mailbox;
  const [trouble] = troubledOf([mailbox]);
  const momentOf = (at: string) => ago(at) ?? dateTime(at);
  const stateWords = [
    t.mailbox.states[state],
    trouble && faultSince && t.mailbox.since(dateTime(faultSince)),
    isShared && t.mailbox.shared,
  ];
  return (
    <section className={styles.mailbox}>
      <h3 title={address}>{address}</h3>
      <p className={styles.second} data-troubled={trouble ? true : undefined}>
        {stateWords.filter(Boolean).join(" · ")}
      </p>
      {trouble && <p>{message ?? t.mailbox.ways[trouble.state]}</p>}
      {lastSuccessAt && <p className={styles.second}>{t.mailbox.lastRead(momentOf(lastSuccessAt))}</p>}
      <ul>
        {folders.map(({ folder, name, readAt }) => (
          <li key={folder} className={styles.folder}>
            <span>{name ?? t.mailbox.folders[folder.toLowerCase()] ?? folder}</span>{" "}
            <span>{readAt ? momentOf(readAt) : t.mailbox.firstReading}</span>
          </li>
        ))}
      </ul>
      {problems.length > 0 && <h4>{t.mailbox.problems(problems.length)}</h4>}
      <ul>
        {problems.map(({ code, subject, at }, index) => (
          <li key={index} className={styles.second}>
            {code === "folder.gone" ? t.mailbox.folderGone(subject ?? "") : (subject ?? t.mailbox.noSubject)}{" "}
            · {dateTime(at)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default SyncDetails;
