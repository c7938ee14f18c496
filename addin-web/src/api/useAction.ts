import { useCallback, useState } from "react";
import { asProblem, type Problem } from "./problem";

/** A change asked of the API: busy while it runs, its problem kept until the next try. */
export function useAction<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(
    async (...args: A): Promise<R | undefined> => {
      setBusy(true);
      setProblem(null);
      try {
        return await act(...args);
      } catch (error) {
        setProblem(asProblem(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [act],
  );
  return { run, busy, problem };
}
