import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from "react";
import { DoneNotice } from "../../actions/DoneNotice";
import type { Done } from "../../actions/done";
import { api, asProblem, type CompanySummary, type Problem, type WorklistRow } from "../../api";
import type { OfficeHost } from "../../office";
import { ProblemNotice, Skeleton } from "../../ui";
import { ActionBar } from "./ActionBar";
import { WorklistContext } from "./context";
import { Leftovers } from "./Leftovers";
import { focusRow } from "./moveFocus";
import { partsOf } from "./preparation";
import { PreparationProblems } from "./PreparationProblems";
import { claimedInvoiceIds } from "./selection";
import type { Preparation } from "./usePreparation";
import { useSelection } from "./useSelection";
import { WorklistRows } from "./WorklistRows";
import styles from "./worklist.module.css";

const CallSheetView = lazy(() => import("../../actions/CallSheetView"));

export type OwnedRow = WorklistRow & { companyId: number };

type Props = {
  /** Of one company, or of all: each row says whose it is. */
  rows: OwnedRow[];
  /** Whose mark each row bears; left out where there is only one. */
  companies?: ReadonlyMap<number, CompanySummary>;
  preparation: Preparation;
  host: OfficeHost;
  onCustomer: (companyId: number, customerId: number) => void;
  onReplies: (companyId: number) => void;
  /** What stands above the list: the answer in words, and what must be known first. */
  children: ReactNode;
};

const none: ReadonlyMap<number, CompanySummary> = new Map();

/** The list itself, with what is done from it: tick, open, prepare, read, call. */
export function WorklistBoard(props: Props) {
  const { rows, companies = none, preparation, host, onCustomer, onReplies, children } = props;
  const selection = useSelection(rows);
  const [openRow, setOpenRow] = useState<number | null>(null);
  const [calling, setCalling] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { operation, starting, start } = preparation;
  const running = starting || operation?.state === "running";
  const companyOf = useMemo(() => new Map(rows.map((row) => [row.customerId, row.companyId])), [rows]);

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
  const openCustomer = useCallback(
    (customerId: number) => {
      onCustomer(companyOf.get(customerId) ?? 0, customerId);
    },
    [companyOf, onCustomer],
  );
  const outcomes = useMemo(
    () => new Map((operation?.items ?? []).map((item) => [item.customerId, item])),
    [operation],
  );
  const pending = useMemo(
    () => new Set(running ? selection.selection.customerIds.filter((id) => !outcomes.has(id)) : []),
    [running, outcomes, selection.selection.customerIds],
  );
  const prepareOne = useCallback(
    (row: WorklistRow) => {
      const invoiceIds = claimedInvoiceIds(row, selection.unticked);
      const companyId = companyOf.get(row.customerId) ?? 0;
      void start([{ companyId, customerIds: [row.customerId], invoiceIds }]);
    },
    [start, companyOf, selection.unticked],
  );
  const drafts = rows.flatMap(({ reminder, customerName, companyId }) =>
    reminder?.state === "drafted"
      ? [
          {
            reminderId: reminder.id,
            customerName,
            companyId,
            company: companies.get(companyId) ?? null,
            webLink: reminder.webLink,
          },
        ]
      : [],
  );
  const actions = useMemo(
    () => ({
      companies,
      companyOf,
      selection,
      outcomes,
      running,
      pending,
      openRow,
      setOpenRow,
      openReminder,
      openCustomer,
      openReplies: onReplies,
      openCallSheet: setCalling,
      prepareOne,
      setDone,
    }),
    [
      companies,
      companyOf,
      selection,
      outcomes,
      running,
      pending,
      openRow,
      openReminder,
      openCustomer,
      onReplies,
      prepareOne,
    ],
  );

  if (calling !== null)
    return (
      <Suspense fallback={<Skeleton />}>
        <CallSheetView
          companyId={companyOf.get(calling) ?? 0}
          customerId={calling}
          onBack={() => {
            setCalling(null);
            focusRow(calling);
          }}
          onCustomer={() => {
            openCustomer(calling);
          }}
        />
      </Suspense>
    );
  return (
    <WorklistContext value={actions}>
      <div className={styles.view}>
        {children}
        <PreparationProblems preparation={preparation} />
        {problem && <ProblemNotice problem={problem} />}
        <Leftovers preparation={preparation} />
        <WorklistRows rows={rows} />
      </div>
      {done && (
        <div className={styles.doneBar}>
          <DoneNotice done={done} onDone={setDone} />
        </div>
      )}
      <ActionBar
        preparation={preparation}
        selection={selection.selection}
        drafts={drafts}
        onPrepare={() => void start(partsOf(rows, selection.selection))}
      />
    </WorklistContext>
  );
}
