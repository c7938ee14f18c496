import { Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { lazy, Suspense, useEffect, useReducer } from "react";
import type { Mailbox, Me } from "../api";
import { useText } from "../i18n";
import { Skeleton } from "../ui";
import { readAtOf, troubledOf } from "./mailboxHealth";
import type { Sync } from "./useSync";
import styles from "./app.module.css";

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
  const { t, ago, time } = useText();
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
  if (trouble) words = t.mailbox.states[trouble.state];
  if (offline) words = t.shell.offline;
  if (sync.running) words = t.mailbox.reading;
  return (
    <Popover
      open={open}
      positioning={{ position: "below", align: "end" }}
      trapFocus
      onOpenChange={(_, data) => {
        onOpen(data.open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          className={styles.sync}
          data-troubled={offline || trouble ? true : undefined}
          data-running={sync.running || undefined}
          title={words}
        >
          <ArrowSyncRegular fontSize={14} aria-hidden />
          <span>{words}</span>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.syncDetails ?? ""} aria-label={t.mailbox.detailsTitle}>
        <Suspense fallback={<Skeleton rows={2} />}>
          <SyncDetails mailboxes={mailboxes ?? []} sync={sync} />
        </Suspense>
      </PopoverSurface>
    </Popover>
  );
}
