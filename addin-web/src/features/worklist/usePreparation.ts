import { useCallback, useEffect, useRef, useState } from "react";
import { api, asProblem, followOperation, invalidate, type Operation, type Problem } from "../../api";
import type { OfficeHost } from "../../office";
import type { Selection } from "./selection";

export type Preparation = {
  operation: Operation | null;
  starting: boolean;
  cancelling: boolean;
  problem: Problem | null;
  start: (selection: Selection) => Promise<void>;
  /** Goes on with one that was cut off: who has a draft is left alone. */
  resume: (operationId: string) => Promise<void>;
  cancel: () => Promise<void>;
  dismiss: () => void;
};

/** From the press of "Préparer" to the last draft: the operation runs in the API, this follows it. */
export function usePreparation(companyId: number, host: OfficeHost): Preparation {
  const [operation, setOperation] = useState<Operation | null>(null);
  const [starting, setStarting] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const left = useRef<AbortController | null>(null);
  useEffect(() => () => left.current?.abort(), []);

  const follow = useCallback(
    async (begin: () => Promise<Operation>) => {
      const controller = new AbortController();
      left.current = controller;
      setProblem(null);
      setStarting(true);
      try {
        const begun = await begin();
        setOperation(begun);
        await followOperation(begun.id, { onProgress: setOperation, signal: controller.signal });
      } catch (error) {
        if (controller.signal.aborted) return;
        setProblem(asProblem(error));
        setOperation((last) => last && { ...last, state: "interrupted" });
      } finally {
        setStarting(false);
        setCancelling(false);
        invalidate(`worklist/${companyId}`);
        invalidate(`customer/${companyId}`);
        invalidate(`operations/${companyId}`);
        host.announceChange();
      }
    },
    [companyId, host],
  );
  const start = useCallback(
    ({ customerIds, invoiceIds }: Selection) => follow(() => api.prepare(companyId, customerIds, invoiceIds)),
    [companyId, follow],
  );
  const resume = useCallback((id: string) => follow(() => api.resumeOperation(id)), [follow]);

  const cancel = useCallback(async () => {
    if (!operation) return;
    setCancelling(true);
    await api.cancelOperation(operation.id).catch((error: unknown) => {
      setCancelling(false);
      setProblem(asProblem(error));
    });
  }, [operation]);

  const dismiss = useCallback(() => {
    setOperation(null);
    setProblem(null);
  }, []);

  return { operation, starting, cancelling, problem, start, resume, cancel, dismiss };
}
