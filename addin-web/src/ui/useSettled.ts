import { useEffect, useState } from "react";

/** The value once the typing has paused. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, afterMs, value);
    return () => {
      clearTimeout(timer);
    };
  }, [value, afterMs]);
  return settled;
}
