import { useCallback, useMemo, useState } from "react";
import { api, asProblem, useQuery, type Problem, type Worklist } from "../../api";
import type { OfficeHost } from "../../office";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { ActionBar } from "./ActionBar";
import { WorklistContext } from "./context";
import { EmptyWorklist } from "./EmptyWorklist";
import { Headline } from "./Headline";
import { Leftovers } from "./Leftovers";
import { WorklistRows } from "./WorklistRows";
import { usePreparation, type Preparation } from "./usePreparation";
import { useSelection } from "./useSelection";
import styles from "./worklist.module.css";

type Props = {
  companyId: number;
  host: OfficeHost;
  onCustomer: (customerId: number) => void;
  onImport: () => void;
};

export function WorklistView(props: Props) {
  const query = useQuery<Worklist>(`worklist/${props.companyId}`, () => api.worklist(props.companyId));
  const preparation = usePreparation(props.companyId, props.host);
  return (
    <Loaded query={query} skeleton={<Skeleton rows={8} />}>
      {(worklist) => <Loadedlist {...props} worklist={worklist} preparation={preparation} />}
    </Loaded>
  );
}

function Loadedlist(props: Props & { worklist: Worklist; preparation: Preparation }) {
  const { companyId, host, worklist, preparation, onCustomer, onImport } = props;
  const { rows } = worklist;
  const selection = useSelection(rows);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { operation, starting } = preparation;
  const running = starting || operation?.state === "running";

  const openReminder = useCallback(
    (id: number, webLink: string | null) => {
      setProblem(null);
      api.reminder(id).then(
        (reminder) => {
          host.openMessage(reminder.itemId, reminder.webLink ?? webLink);
        },
        (error: unknown) => {
          setProblem(asProblem(error));
        },
      );
    },
    [host],
  );

  const outcomes = useMemo(
    () => new Map((operation?.items ?? []).map((item) => [item.customerId, item])),
    [operation],
  );
  const pending = useMemo(
    () => new Set(running ? selection.selection.customerIds.filter((id) => !outcomes.has(id)) : []),
    [running, outcomes, selection.selection.customerIds],
  );
  const drafts = rows.flatMap(({ reminder, customerName }) =>
    reminder?.state === "drafted"
      ? [{ reminderId: reminder.id, customerName, webLink: reminder.webLink }]
      : [],
  );

  const actions = useMemo(
    () => ({
      companyId,
      selection,
      outcomes,
      running,
      pending,
      openRow,
      setOpenRow,
      openReminder,
      openCustomer: onCustomer,
    }),
    [companyId, selection, outcomes, running, pending, openRow, openReminder, onCustomer],
  );

  const somethingToDo = rows.some(({ action }) => action !== "wait") || drafts.length > 0;
  return (
    <WorklistContext value={actions}>
      <div className={styles.view}>
        {somethingToDo ? (
          <Headline worklist={worklist} />
        ) : (
          <EmptyWorklist worklist={worklist} onImport={onImport} />
        )}
        {preparation.problem && <ProblemNotice problem={preparation.problem} onRetry={preparation.dismiss} />}
        {problem && <ProblemNotice problem={problem} />}
        <Leftovers preparation={preparation} />
        <WorklistRows rows={rows} />
      </div>
      <ActionBar preparation={preparation} selection={selection.selection} drafts={drafts} />
    </WorklistContext>
  );
}
