import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { lazy, Suspense } from "react";
import { api, useQuery } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { Checks } from "./Checks";
import type { ReadableDraft } from "./useReading";
import styles from "./worklist.module.css";

const UpdateDraft = lazy(() => import("./UpdateDraft"));

type Props = { draft: ReadableDraft; onReplaced: (draft: ReadableDraft) => void };

/** Beside the open draft: what would be said at Send, said now. */
export function DraftChecks({ draft, onReplaced }: Props) {
  const { reminderId, companyId } = draft;
  const { t } = useText();
  const query = useQuery(`worklist/check/${reminderId}`, () => api.checkReminder(reminderId));
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.reload} />;
  // The line is there before its words: the bar does not grow under the pointer.
  if (!query.data) return <p className={styles.checkedWords}>{t.common.loading}</p>;
  const changed = query.data.checks.filter(({ severity }) => severity !== "pass");
  if (changed.length > 0)
    return (
      <>
        <Checks checks={changed} />
        <Suspense>
          <UpdateDraft
            companyId={companyId}
            reminderId={reminderId}
            onReplaced={({ id, webLink }) => {
              onReplaced({ ...draft, reminderId: id, webLink });
            }}
          />
        </Suspense>
      </>
    );
  return (
    <p className={styles.checkedWords}>
      <CheckmarkRegular fontSize={12} aria-hidden /> {t.worklist.readyToSend}
    </p>
  );
}
