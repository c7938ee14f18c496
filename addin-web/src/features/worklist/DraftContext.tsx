import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useState } from "react";
import { DoneNotice, type Done } from "../../actions";
import { api, invalidate, useQuery, type Reminder } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { ProblemNotice, Skeleton } from "../../ui";
import { Checks } from "./Checks";
import { DraftUpdate } from "./UpdateDraft";
import styles from "./DraftContext.module.css";

type Props = { reminder: Reminder; host: OfficeHost };

/** The draft that is open in the mailbox: what changed since it was prepared on top, then the check list, line by line. */
export default function DraftContext({ reminder, host }: Props) {
  const { t } = useText();
  const words = t.context.draft;
  const [done, setDone] = useState<Done | null>(null);
  const key = `worklist/check/${reminder.id}`;
  const query = useQuery(key, () => api.checkReminder(reminder.id));
  useEffect(
    () => () => {
      // When she comes back to it an hour may have passed.
      invalidate(key);
    },
    [key],
  );
  const open = (id: number, webLink: string | null) => {
    void api.reminder(id).then(
      ({ itemId }) => {
        host.openMessage(itemId, webLink);
      },
      () => {
        host.openMessage(null, webLink);
      },
    );
  };
  const checks = query.data?.checks ?? [];
  const changed = checks.filter(({ severity }) => severity !== "pass");
  // That nothing has changed is said above the list already.
  const passed = checks.filter(({ code, severity }) => severity === "pass" && code !== "unchanged");
  const isBlocked = query.data?.ok === false;
  return (
    <section className={styles.view} aria-label={words.title}>
      <h2>{words.title}</h2>
      {query.problem && (
        <ProblemNotice problem={query.problem} onRetry={query.reload} stale={checks.length > 0} />
      )}
      {!query.data && !query.problem && <Skeleton rows={3} />}
      {query.data && (
        <>
          {changed.length > 0 && (
            <div className={styles.changed} data-blocked={isBlocked || undefined}>
              <h3>{isBlocked ? words.changed : words.attention}</h3>
              <Checks checks={changed} />
              {isBlocked && (
                <DraftUpdate
                  primary
                  reminderId={reminder.id}
                  companyId={reminder.companyId}
                  openReminder={open}
                  setDone={(next) => {
                    setDone(next);
                    invalidate("item/");
                  }}
                />
              )}
            </div>
          )}
          {!isBlocked && (
            <p className={styles.ready} role="status">
              <CheckmarkCircleRegular fontSize={16} aria-hidden /> {words.ready}
            </p>
          )}
          <Checks checks={passed} />
        </>
      )}
      {done && <DoneNotice done={done} onDone={setDone} />}
      <div>
        <Button size="small" disabledFocusable={query.loading} onClick={query.reload}>
          {query.loading && query.data ? words.checking : words.again}
        </Button>
      </div>
    </section>
  );
}
