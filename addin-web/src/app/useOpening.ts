import { useCallback, useMemo, useRef } from "react";
import type { OfficeHost } from "../office";

/** How long after the pane has opened a message the host may take to show it. */
const patienceMs = 5000;

/** The host, and whether the message that has just come up was opened from here: then she is in the middle of something. */
export function useOpening(outlook: OfficeHost) {
  const openedAt = useRef<number | null>(null);
  const host = useMemo<OfficeHost>(
    () => ({
      ...outlook,
      openMessage: (itemId, webLink) => {
        openedAt.current = Date.now();
        outlook.openMessage(itemId, webLink);
      },
    }),
    [outlook],
  );
  /** Asked once per message: the next one is hers again. */
  const openedHere = useCallback(() => {
    const at = openedAt.current;
    openedAt.current = null;
    return at !== null && Date.now() - at < patienceMs;
  }, []);
  return { host, openedHere };
}
