import { useCallback, useEffect, useState } from "react";
import { api, asProblem, invalidate, type Problem, type SyncResult } from "../api";
import type { OfficeHost } from "../office";

export type Sync = {
  running: boolean;
  result: SyncResult | null;
  problem: Problem | null;
  run: () => Promise<void>;
  dismiss: () => void;
};

/** Reads the mailbox: when she asks, and when the host says that something happened there. */
export function useSync(host: OfficeHost): Sync {
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<SyncResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = useCallback(async () => {
    setRunning(true);
    setProblem(null);
    try {
      setResult(await api.sync());
    } catch (error) {
      setResult(null);
      setProblem(asProblem(error));
    } finally {
      setRunning(false);
      invalidate();
    }
  }, []);
  useEffect(() => host.onMailboxChanged(() => void run()), [host, run]);

  const dismiss = useCallback(() => {
    setResult(null);
    setProblem(null);
  }, []);
  return { running, result, problem, run, dismiss };
}
