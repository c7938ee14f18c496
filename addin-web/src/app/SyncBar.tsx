import { Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useAction, type Mailbox } from "../api";
import { signIn } from "../auth";
import { useText } from "../i18n";
import { ProblemNotice } from "../ui";
import { ConsentLink } from "./ConsentLink";
import { troubledOf } from "./mailboxHealth";
import type { Sync } from "./useSync";
import styles from "./app.module.css";

type Props = { mailboxes: Mailbox[]; sync: Sync; onDetails: () => void; onSettings: (() => void) | null };

/** When the mailbox is not read, nothing on the screens can be trusted to be the latest: said where nobody misses it. */
export default function SyncBar({ mailboxes, sync, onDetails, onSettings }: Props) {
  const { t } = useText();
  const { run, busy, problem } = useAction(async () => {
    await signIn();
    await sync.run();
  });
  const troubled = troubledOf(mailboxes);
  const [worst] = troubled;
  if (!worst) return null;
  const { state, address, message } = worst;
  const others = troubled.length - 1;
  return (
    <div className={styles.syncBar} role="alert">
      <WarningRegular fontSize={16} aria-hidden />
      <div className={styles.syncBarWords}>
        <strong>
          {t.mailbox.states[state]} · <span className={styles.whole}>{address}</span>
        </strong>
        {others > 0 && <span> {t.mailbox.others(others)}</span>}
        <p>{message ?? t.mailbox.ways[state]}</p>
        {state === "consent" && <ConsentLink />}
        <div className={styles.mailboxActions}>
          {state === "reconnect" ? (
            <Button size="small" disabledFocusable={busy || sync.running} onClick={() => void run()}>
              {t.mailbox.reconnect}
            </Button>
          ) : state === "gone" && onSettings ? (
            <Button size="small" onClick={onSettings}>
              {t.mailbox.openSettings}
            </Button>
          ) : (
            <Button size="small" disabledFocusable={sync.running} onClick={() => void sync.run()}>
              {sync.running ? t.mailbox.reading : t.mailbox.readNow}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={onDetails}>
            {t.mailbox.details}
          </Button>
        </div>
        {problem && <ProblemNotice problem={problem} />}
      </div>
    </div>
  );
}
