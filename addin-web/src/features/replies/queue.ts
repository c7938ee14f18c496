import type { ReplyEntry } from "../../api";

export type Place = { key: string | null; at: number };

/** Where she is: on the same answer while it is there, on the next one once it has gone. */
export function placeIn(entries: ReplyEntry[], place: Place): Place {
  if (entries.length === 0) return { key: null, at: 0 };
  const found = entries.findIndex(({ key }) => key === place.key);
  const at = found >= 0 ? found : Math.min(place.at, entries.length - 1);
  return { key: entries[at]?.key ?? null, at };
}
