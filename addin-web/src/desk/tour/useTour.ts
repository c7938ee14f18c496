import { useCallback, useState } from "react";
import { steps, type Seen } from "./steps";

const storageKey = "relance.tour";

type Kept = { at: number; before: Seen; isOpen: boolean };

const nothing: Seen = { now: null, counts: {} };

function kept(): Kept {
  const fresh: Kept = { at: 0, before: nothing, isOpen: false };
  try {
    const known = JSON.parse(localStorage.getItem(storageKey) ?? "null") as Kept | null;
    return known && steps[known.at] ? known : fresh;
  } catch {
    return fresh;
  }
}

/** Where the tour is. It can be left at any step, and is found there again, after a reload too. */
export function useTour(seen: Seen) {
  const [state, setState] = useState(kept);
  const put = useCallback((next: Kept) => {
    setState(next);
    localStorage.setItem(storageKey, JSON.stringify(next));
  }, []);
  const step = steps[state.at];
  return {
    step: state.isOpen ? step : undefined,
    at: state.at,
    total: steps.length,
    wasLeft: !state.isOpen && state.at > 0,
    isDone: step?.isDone?.(state.before, seen) ?? false,
    open: () => {
      // What happened while it was closed is not this step's doing.
      put({ ...state, before: state.at === 0 ? seen : state.before, isOpen: true });
    },
    leave: () => {
      put({ ...state, isOpen: false });
    },
    go: (at: number) => {
      if (at >= steps.length) put({ at: 0, before: nothing, isOpen: false });
      else if (at >= 0) put({ at, before: seen, isOpen: true });
    },
  };
}

export type TourState = ReturnType<typeof useTour>;
