import { useCallback, useEffect, useSyncExternalStore } from "react";
import { asProblem, type Problem } from "./problem";

export type Query<T> = {
  data: T | undefined;
  /** The last attempt failed. Data, if any, is what was known before: it stays readable. */
  problem: Problem | null;
  loading: boolean;
  reload: () => void;
};

type Entry = { data?: unknown; problem: Problem | null; loading: boolean; stale: boolean };

const blank: Entry = { problem: null, loading: true, stale: true };
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();

function set(key: string, entry: Entry) {
  entries.set(key, entry);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the API answered to a question, shared by everyone who asks the same. `null` asks nothing. */
export function useQuery<T>(key: string | null, load: () => Promise<T>): Query<T> {
  const entry = useSyncExternalStore(subscribe, () => (key === null ? blank : (entries.get(key) ?? blank)));
  const run = useCallback(() => {
    if (key !== null) void ask(key, load);
    // The key names the question; the closure is rebuilt at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  const stale = entry.stale;
  useEffect(() => {
    if (stale) run();
  }, [run, stale]);
  return {
    data: entry.data as T | undefined,
    problem: entry.problem,
    loading: key !== null && entry.loading,
    reload: run,
  };
}

const asking = new Map<string, symbol>();

async function ask(key: string, load: () => Promise<unknown>) {
  const turn = Symbol(key);
  asking.set(key, turn);
  const before = entries.get(key);
  set(key, { data: before?.data, problem: before?.problem ?? null, loading: true, stale: false });
  const outcome = await load().then(
    (data) => ({ data, problem: null }),
    (error: unknown) => ({ data: entries.get(key)?.data, problem: asProblem(error) }),
  );
  // A later question with the same key wins over a slow earlier answer; a forgotten one is not answered at all.
  if (asking.get(key) === turn) set(key, { ...outcome, loading: false, stale: false });
}

/** After an action: what it may have changed is asked again by whoever shows it. */
export function invalidate(prefix = "") {
  for (const [key, entry] of entries) {
    if (key.startsWith(prefix)) {
      // An answer still under way was asked before the change: it no longer counts.
      asking.delete(key);
      entries.set(key, { ...entry, stale: true });
    }
  }
  for (const listener of listeners) listener();
}

/** What an action is known to have changed is so at once, wherever it is shown: the new answer may take its time. */
export function revise<T>(prefix: string, change: (data: T) => T) {
  for (const [key, entry] of entries) {
    if (key.startsWith(prefix) && entry.data !== undefined)
      entries.set(key, { ...entry, data: change(entry.data as T) });
  }
  for (const listener of listeners) listener();
}

/** An answer that also tells the new state (PUT returns the customer) needs no second question. */
export const remember = (key: string, data: unknown) => {
  set(key, { data, problem: null, loading: false, stale: false });
};

/** Of what was asked about ever new things (messages she clicks through) only the latest answers are kept. */
export function forget(prefix: string, keep: number) {
  const keys = [...entries.keys()].filter((key) => key.startsWith(prefix));
  for (const key of keys.slice(0, Math.max(0, keys.length - keep))) {
    entries.delete(key);
    asking.delete(key);
  }
}

export const forgetEverything = () => {
  entries.clear();
};
