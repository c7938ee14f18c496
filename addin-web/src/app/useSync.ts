import { useCallback, useEffect, useRef, useState } from "react";
import { api, asProblem, invalidate, remember, type Problem, type SyncResult } from "../api";
import type { OfficeHost } from "../office";
import { bringsNews } from "./syncSentence";

export type Sync = {
  running: boolean;
  result: SyncResult | null;
  problem: Problem | null;
  run: () => Promise<void>;
  dismiss: () => void;
};

/** Between two readings while the pane is looked at. */
export const everyMs = 2 * 60_000;
const checkMs = 10_000;

/** Reads the mailbox: when she asks, when the host says that something happened there, and quietly every two minutes. */
export function useSync(host: OfficeHost): Sync {
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<SyncResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<number | null>(null);
  const isUnderWay = useRef(false);

  const read = useCallback(async (isQuiet: boolean) => {
    if (isUnderWay.current && isQuiet) return;
    isUnderWay.current = true;
    last.current = Date.now();
    if (!isQuiet) {
      setRunning(true);
      setProblem(null);
    }
    try {
      const found = await api.sync();
      setProblem(null);
      // By itself it speaks only when there is something to say.
      if (!isQuiet || bringsNews(found)) setResult(found);
      if (!isQuiet || bringsNews(found)) invalidate();
      remember("sync", found.mailboxes);
    } catch (error) {
      // The state of the mailboxes tells what is wrong, also when nobody has asked.
      if (isQuiet) {
        invalidate("sync");
      } else {
        setResult(null);
        setProblem(asProblem(error));
        invalidate();
      }
    } finally {
      isUnderWay.current = false;
      if (!isQuiet) setRunning(false);
    }
  }, []);
  const run = useCallback(() => read(false), [read]);
  useEffect(() => host.onMailboxChanged(() => void run()), [host, run]);

  useEffect(() => {
    last.current ??= Date.now();
    const lookIn = () => {
      const isDue = Date.now() - (last.current ?? 0) >= everyMs;
      if (isDue && document.visibilityState === "visible") void read(true);
    };
    const timer = setInterval(lookIn, checkMs);
    document.addEventListener("visibilitychange", lookIn);
    window.addEventListener("focus", lookIn);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIn);
      window.removeEventListener("focus", lookIn);
    };
  }, [read]);

  const dismiss = useCallback(() => {
    setResult(null);
    setProblem(null);
  }, []);
  return { running, result, problem, run, dismiss };
}
