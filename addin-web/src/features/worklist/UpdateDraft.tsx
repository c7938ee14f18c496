import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { api, asProblem, invalidate, useAction, type Reminder } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { useWorklist, type WorklistActions } from "./context";
import styles from "./worklist.module.css";

type Edits = { removed: string[]; added: string[] };
type Props = {
  companyId: number;
  reminderId: number;
  /** The one thing to do here. */
  primary?: boolean;
  onReplaced?: (reminder: Reminder) => void;
};
type Surroundings = Pick<WorklistActions, "openReminder" | "setDone">;

export default function UpdateDraft(props: Props) {
  return <DraftUpdate {...useWorklist()} {...props} />;
}

/** Brings a draft up to the facts. What she has written into it is shown before it is lost, and kept unless she says so. */
export function DraftUpdate({
  companyId,
  reminderId,
  primary = false,
  onReplaced,
  openReminder,
  setDone,
}: Props & Surroundings) {
  const { t } = useText();
  const [edits, setEdits] = useState<Edits | null>(null);
  const [isKept, setKept] = useState(false);
  const { run, busy, problem } = useAction(async (discardEdits: boolean) => {
    setKept(false);
    const answer = await api.updateReminder(companyId, reminderId, discardEdits).catch((error: unknown) => {
      const found = editsOf(error);
      if (!found) throw error;
      setEdits(found);
      return null;
    });
    if (!answer) return;
    setEdits(null);
    const { outcome, message, reminder } = answer;
    setDone({ text: message ?? t.draft[outcome] });
    invalidate("worklist/");
    invalidate(`customer/${companyId}`);
    invalidate("worklist/check");
    if (outcome !== "updated" || !reminder) return;
    onReplaced?.(reminder);
    openReminder(reminder.id, reminder.webLink);
  });
  return (
    <div className={styles.update}>
      {problem && <ProblemNotice problem={problem} />}
      {edits ? (
        <section aria-label={t.draft.edited}>
          <p>{t.draft.edited}</p>
          <Lines title={t.draft.removed} lines={edits.removed} kind="removed" />
          <Lines title={t.draft.added} lines={edits.added} kind="added" />
          <div className={styles.detailActions}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setEdits(null);
                setKept(true);
              }}
            >
              {t.draft.keep}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={() => void run(true)}>
              {t.draft.replace}
            </Button>
          </div>
        </section>
      ) : (
        <Button
          size="small"
          appearance={primary ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => void run(false)}
        >
          {t.draft.update}
        </Button>
      )}
      {isKept && (
        <p className={styles.muted} role="status">
          {t.draft.kept}
        </p>
      )}
    </div>
  );
}

function Lines({ title, lines, kind }: { title: string; lines: string[]; kind: "removed" | "added" }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className={styles.muted}>{title}</p>
      <ul className={styles.edits} data-kind={kind}>
        {lines.map((line, index) => (
          <li key={index}>{kind === "removed" ? <del>{line}</del> : <ins>{line}</ins>}</li>
        ))}
      </ul>
    </>
  );
}

/** What the API tells with the refusal to throw away what she has written; null for any other problem. */
function editsOf(error: unknown): Edits | null {
  const { code, extra } = asProblem(error);
  if (code !== "draft.edited") return null;
  const linesOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return { removed: linesOf(extra.removed), added: linesOf(extra.added) };
}
