import { createContext, use } from "react";
import type { Done } from "../../actions/done";
import type { CompanySummary, Operation, WorklistRow } from "../../api";
import type { SelectionState } from "./useSelection";

export type Outcome = Operation["items"][number];

export type WorklistActions = {
  /** Whose mark each row bears; empty where all rows are of one company. */
  companies: ReadonlyMap<number, CompanySummary>;
  companyOf: ReadonlyMap<number, number>;
  selection: SelectionState;
  outcomes: ReadonlyMap<number, Outcome>;
  /** While drafts are being prepared nothing can be ticked. */
  running: boolean;
  pending: ReadonlySet<number>;
  openRow: number | null;
  setOpenRow: (customerId: number | null) => void;
  openReminder: (reminderId: number, webLink: string | null) => void;
  openCustomer: (customerId: number) => void;
  openReplies: (companyId: number) => void;
  openCallSheet: (customerId: number) => void;
  /** A draft for this customer alone, whatever else is ticked. */
  prepareOne: (row: WorklistRow) => void;
  /** The row may leave the list by what was entered: the way back is shown below the list, not in the row. */
  setDone: (done: Done | null) => void;
};

export const WorklistContext = createContext<WorklistActions | null>(null);

export function useWorklist(): WorklistActions {
  const value = use(WorklistContext);
  if (!value) throw new Error("A worklist part outside its view.");
  return value;
}

/** Whose a row is: where its changes go, and its mark when several companies share the list. */
export function useCompanyOf({ customerId }: WorklistRow) {
  const { companyOf, companies } = useWorklist();
  const companyId = companyOf.get(customerId) ?? 0;
  return { companyId, company: companies.get(companyId) ?? null };
}
