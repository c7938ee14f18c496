import { createContext, use, useCallback, useState } from "react";

/** Names the message that something is open or typed about; outside of any nothing is remembered. */
export const RememberIn = createContext<string | null>(null);

const prefix = "here/";

/** The same for what is known of a place from outside of it. */
export const rememberedOf = (place: string, name: string) => read(`${place}/${name}`);
export const rememberOf = (place: string, name: string, value: unknown) => {
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
export function useRemembered<T>(name: string, start: T | (() => T)) {
  const place = use(RememberIn);
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
  return [value, set, place] as const;
}

/** Whatever was typed in a place has been sent or given up. */
export function forgetPlace(place: string | null) {
  if (place === null) return;
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(`${prefix}${place}/`)) sessionStorage.removeItem(key);
  } catch {
    // No store, nothing kept.
  }
}
