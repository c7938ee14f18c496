import { createContext, use, useCallback, useState } from "react";

/** Names the place that something is typed in (a message, a customer); outside of any nothing is kept. */
export const KeptIn = createContext<string | null>(null);

const prefix = "kept/";

/** The same for what is known of a place from outside of it. */
export const keptIn = (place: string, name: string) => read(`${place}/${name}`);
export const keepIn = (place: string, name: string, value: unknown) => {
  write(`${place}/${name}`, value);
};

function read(key: string | null): unknown {
  if (key === null) return undefined;
  try {
    const text = sessionStorage.getItem(prefix + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function write(key: string | null, value: unknown) {
  if (key === null) return;
  try {
    if (value === undefined) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // A full or forbidden store keeps nothing: what is typed is still on the screen.
  }
}

/**
 * A state that outlives its component: it is there again when she comes back to the same place, after a reload too.
 * It lasts as long as the window, or until what was typed has been sent or given up.
 */
export function useKept<T>(name: string, start: T | (() => T)) {
  const place = use(KeptIn);
  const key = place === null ? null : `${place}/${name}`;
  const first = () => (start instanceof Function ? start() : start);
  const [value, setValue] = useState<T>(() => (read(key) as T | undefined) ?? first());
  const set = useCallback(
    (next: T) => {
      setValue(next);
      write(key, next ?? undefined);
    },
    [key],
  );
  const wasKept = useState(() => read(key) !== undefined)[0];
  return [value, set, { wasKept, place }] as const;
}

/** Whatever was typed in a place has been sent or given up. */
export function forgetKept(place: string | null) {
  if (place === null) return;
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(`${prefix}${place}/`)) sessionStorage.removeItem(key);
  } catch {
    // No store, nothing kept.
  }
}
