import { createContext, use } from "react";
import type { Done } from "../../actions/done";
import type { Operation, WorklistRow } from "../../api";
import type { SelectionState } from "./useSelection";

export type Outcome = Operation["items"][number];

export type WorklistActions = {
  companyId: number;
  selection: SelectionState;
  outcomes: ReadonlyMap<number, Outcome>;
  /** While drafts are being prepared nothing can be ticked. */
  running: boolean;
  pending: ReadonlySet<number>;
  openRow: number | null;
  setOpenRow: (customerId: number | null) => void;
  openReminder: (reminderId: number, webLink: string | null) => void;
  openCustomer: (customerId: number) => void;
  openReplies: () => void;
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
