import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useReducer } from "react";
import type { Me } from "../api";
import { useText } from "../i18n";
import type { Sync } from "./useSync";
import styles from "./app.module.css";

export function SyncState({ me, offline, sync }: { me: Me; offline: boolean; sync: Sync }) {
  const { t, ago, time } = useText();
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);

  const last = sync.result?.at ?? me.mailbox.lastSyncAt;
  const since = last && ago(last);
  let words = t.shell.neverSynced;
  if (last) words = since ? t.shell.upToDate(since) : t.shell.upToDateAt(time(last));
  if (me.mailbox.state === "reconnect") words = t.shell.reconnect;
  if (offline) words = t.shell.offline;
  if (sync.running) words = t.shell.syncing;
  const troubled = offline || me.mailbox.state === "reconnect";
  return (
    <button
      type="button"
      className={styles.sync}
      data-troubled={troubled || undefined}
      data-running={sync.running || undefined}
      title={`${words}. ${t.shell.sync}`}
      disabled={sync.running}
      onClick={() => void sync.run()}
    >
      <ArrowSyncRegular fontSize={14} aria-hidden />
      <span>{words}</span>
    </button>
  );
}
