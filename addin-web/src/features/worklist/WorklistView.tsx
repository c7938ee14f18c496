import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { DoneNotice } from "../../actions/DoneNotice";
import type { Done } from "../../actions/done";
import { api, asProblem, useQuery, type Problem, type Worklist, type WorklistRow } from "../../api";
import { focusRow } from "./moveFocus";
import type { OfficeHost } from "../../office";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { ActionBar } from "./ActionBar";
import { WorklistContext } from "./context";
import { EmptyWorklist } from "./EmptyWorklist";
import { Headline } from "./Headline";
import { Leftovers } from "./Leftovers";
import { ResumeBanner } from "./ResumeBanner";
import { StaleBanner } from "./StaleBanner";
import { WorklistRows } from "./WorklistRows";
import { claimedInvoiceIds } from "./selection";
import { usePreparation, type Preparation } from "./usePreparation";
import { useSelection } from "./useSelection";
import styles from "./worklist.module.css";

const CallSheetView = lazy(() => import("../../actions/CallSheetView"));

type Props = {
  companyId: number;
  host: OfficeHost;
  onCustomer: (customerId: number) => void;
  onImport: () => void;
  onReplies: () => void;
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
  const { companyId, host, worklist, preparation, onCustomer, onImport, onReplies } = props;
  const { rows } = worklist;
  const selection = useSelection(rows);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const [calling, setCalling] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
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
  const { start } = preparation;
  const prepareOne = useCallback(
    (row: WorklistRow) => {
      const invoiceIds = claimedInvoiceIds(row, selection.unticked);
      void start({ customerIds: [row.customerId], invoiceIds, totals: [] });
    },
    [start, selection.unticked],
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
      openReplies: onReplies,
      openCallSheet: setCalling,
      prepareOne,
      setDone,
    }),
    [
      companyId,
      selection,
      outcomes,
      running,
      pending,
      openRow,
      openReminder,
      onCustomer,
      onReplies,
      prepareOne,
    ],
  );

  const somethingToDo = rows.some(({ action }) => action !== "wait") || drafts.length > 0;
  if (calling !== null)
    return (
      <Suspense fallback={<Skeleton />}>
        <CallSheetView
          companyId={companyId}
          customerId={calling}
          onBack={() => {
            setCalling(null);
            focusRow(calling);
          }}
        />
      </Suspense>
    );
  return (
    <WorklistContext value={actions}>
      <div className={styles.view}>
        {worklist.isStale && <StaleBanner companyId={companyId} worklist={worklist} onImport={onImport} />}
        {somethingToDo ? (
          <Headline worklist={worklist} companyId={companyId} />
        ) : (
          <EmptyWorklist worklist={worklist} onImport={onImport} />
        )}
        {preparation.problem && <ProblemNotice problem={preparation.problem} onRetry={preparation.dismiss} />}
        {problem && <ProblemNotice problem={problem} />}
        <ResumeBanner companyId={companyId} preparation={preparation} />
        <Leftovers preparation={preparation} />
        <WorklistRows rows={rows} />
      </div>
      {done && (
        <div className={styles.doneBar}>
          <DoneNotice done={done} onDone={setDone} />
        </div>
      )}
      <ActionBar preparation={preparation} selection={selection.selection} drafts={drafts} />
    </WorklistContext>
  );
}
