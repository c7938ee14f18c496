import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, asProblem, followOperation, invalidate, type Operation, type Problem } from "../../api";
import type { OfficeHost } from "../../office";
import { together, type Part } from "./preparation";

/** What went wrong, and with whose drafts. */
export type PreparationProblem = { companyId: number; problem: Problem };

export type Preparation = {
  operation: Operation | null;
  starting: boolean;
  cancelling: boolean;
  problems: PreparationProblem[];
  start: (parts: Part[]) => Promise<void>;
  /** Goes on with one that was cut off: who has a draft is left alone. */
  resume: (companyId: number, operationId: string) => Promise<void>;
  cancel: () => Promise<void>;
  dismiss: () => void;
};

type Step = { companyId: number; size: number; begin: () => Promise<Operation> };

/** From the press of "Préparer" to the last draft: the operations run in the API, one company after the other. */
export function usePreparation(host: OfficeHost): Preparation {
  const [operations, setOperations] = useState<Operation[]>([]);
  const [wanted, setWanted] = useState(0);
  const [starting, setStarting] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [problems, setProblems] = useState<PreparationProblem[]>([]);
  const left = useRef<AbortController | null>(null);
  const isStopped = useRef(false);
  useEffect(() => () => left.current?.abort(), []);

  const follow = useCallback(
    async (steps: Step[]) => {
      const controller = new AbortController();
      left.current = controller;
      isStopped.current = false;
      setProblems([]);
      setOperations([]);
      setWanted(steps.reduce((sum, { size }) => sum + size, 0));
      setStarting(true);
      try {
        for (const { companyId, begin } of steps) {
          if (isStopped.current) break;
          const isLost = await oneStep(companyId, begin, controller.signal);
          if (isLost) break;
        }
      } finally {
        if (!controller.signal.aborted) {
          setStarting(false);
          setCancelling(false);
        }
        invalidate("worklist/");
        for (const { companyId } of steps) {
          invalidate(`customer/${companyId}`);
          invalidate(`operations/${companyId}`);
        }
        host.announceChange();
      }

      /** True when there is no use in asking for the next company either. */
      async function oneStep(companyId: number, begin: Step["begin"], signal: AbortSignal) {
        const show = (operation: Operation) => {
          setOperations((known) => [...known.filter(({ id }) => id !== operation.id), operation]);
        };
        let begun: Operation | null = null;
        try {
          begun = await begin();
          show(begun);
          await followOperation(begun.id, {
            signal,
            onProgress: (operation) => {
              begun = operation;
              show(operation);
            },
          });
        } catch (error) {
          if (signal.aborted) return true;
          const problem = asProblem(error);
          setProblems((known) => [...known, { companyId, problem }]);
          if (begun) show({ ...begun, state: "interrupted" });
          return problem.status === 0 || problem.status === 401;
        }
        return false;
      }
    },
    [host],
  );
  const start = useCallback(
    (parts: Part[]) =>
      follow(
        parts.map(({ companyId, customerIds, invoiceIds }) => ({
          companyId,
          size: customerIds.length,
          begin: () => api.prepare(companyId, customerIds, invoiceIds),
        })),
      ),
    [follow],
  );
  const resume = useCallback(
    (companyId: number, id: string) => follow([{ companyId, size: 0, begin: () => api.resumeOperation(id) }]),
    [follow],
  );

  const running = operations.find(({ state }) => state === "running")?.id;
  const cancel = useCallback(async () => {
    // The companies whose turn has not come are not begun.
    isStopped.current = true;
    setCancelling(true);
    if (running === undefined) return;
    await api.cancelOperation(running).catch((error: unknown) => {
      isStopped.current = false;
      setCancelling(false);
      setProblems((known) => [...known, { companyId: 0, problem: asProblem(error) }]);
    });
  }, [running]);

  const dismiss = useCallback(() => {
    setOperations([]);
    setProblems([]);
  }, []);

  const operation = useMemo(
    () => together(operations, wanted, starting && !isCut(operations)),
    [operations, wanted, starting],
  );
  return { operation, starting, cancelling, problems, start, resume, cancel, dismiss };
}

/** The last one that was begun has been cut off: what is said is that, and not that it goes on. */
const isCut = (operations: Operation[]) => operations.at(-1)?.state === "interrupted";
