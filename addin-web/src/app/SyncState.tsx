import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { lazy, Suspense, useEffect, useReducer, useState } from "react";
import type { Mailbox, Me } from "../api";
import { useText } from "../i18n";
import { readAtOf, troubledOf } from "./mailboxHealth";
import type { Sync } from "./useSync";
import styles from "./app.module.css";

// The popover is opened now and then: the first load does without it.
const SyncDetails = lazy(() => import("./SyncDetails"));

type Props = {
  me: Me;
  mailboxes: Mailbox[] | undefined;
  offline: boolean;
  sync: Sync;
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** One calm line: up to when the mailbox is known. It opens onto each mailbox and folder. */
export function SyncState({ me, mailboxes, offline, sync, open, onOpen }: Props) {
  const { t, ago, age, time } = useText();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);

  const last = mailboxes && mailboxes.length > 0 ? readAtOf(mailboxes) : me.mailbox.lastSyncAt;
  const since = last && ago(last);
  const trouble = mailboxes && troubledOf(mailboxes)[0];
  let words = t.mailbox.neverRead;
  if (last) words = since ? t.mailbox.read(since) : t.mailbox.readAt(time(last));
  let short = (last && age(last)) ?? words;
  if (trouble) {
    // In full it stands in the bar below.
    words = t.mailbox.states[trouble.state];
    short = t.mailbox.short[trouble.state];
  }
  if (offline) words = short = t.shell.offline;
  if (sync.running) words = short = t.mailbox.reading;
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={styles.sync}
        data-troubled={offline || trouble ? true : undefined}
        data-running={sync.running || undefined}
        title={words}
        aria-label={words}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          onOpen(!open);
        }}
      >
        <ArrowSyncRegular fontSize={14} aria-hidden />
        <span className={styles.wide}>{trouble ? short : words}</span>
        <span className={styles.narrow}>{short}</span>
      </button>
      {open && (
        <Suspense>
          <SyncDetails
            mailboxes={mailboxes ?? []}
            sync={sync}
            target={button}
            onClose={() => {
              onOpen(false);
              button?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
