import { useCallback, useMemo, useState } from "react";
import type { WorklistRow } from "../../api";
import { canPrepare, isTicked, nothingUnticked, selectionOf, toggled } from "./selection";

export function useSelection(rows: WorklistRow[]) {
  const [unticked, setUnticked] = useState(nothingUnticked);
  const selection = useMemo(() => selectionOf(rows, unticked), [rows, unticked]);
  const selectable = useMemo(() => rows.filter(canPrepare), [rows]);

  const toggleRow = useCallback((row: WorklistRow) => {
    setUnticked((now) => {
      if (isTicked(row, now)) return { ...now, customers: toggled(now.customers, row.customerId) };
      // Ticking a row whose invoices were all left out takes them all again.
      const customers = new Set(now.customers);
      customers.delete(row.customerId);
      const own = new Set(row.invoices.map(({ id }) => id));
      const emptied = row.invoices.every(({ id, claimed }) => !claimed || now.invoices.has(id));
      const invoices = emptied ? new Set([...now.invoices].filter((id) => !own.has(id))) : now.invoices;
      return { customers, invoices };
    });
  }, []);

  const toggleInvoice = useCallback((id: number) => {
    setUnticked((now) => ({ ...now, invoices: toggled(now.invoices, id) }));
  }, []);

  const toggleAll = useCallback(() => {
    setUnticked((now) => {
      const all = selectable.every((row) => isTicked(row, now));
      return all
        ? { ...now, customers: new Set(selectable.map(({ customerId }) => customerId)) }
        : nothingUnticked;
    });
  }, [selectable]);

  const ticked = selection.customerIds.length;
  const all: boolean | "mixed" = ticked === 0 ? false : ticked === selectable.length ? true : "mixed";
  return { unticked, selection, all, toggleRow, toggleInvoice, toggleAll };
}

export type SelectionState = ReturnType<typeof useSelection>;
