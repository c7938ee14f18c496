import type { Reply } from "../../api";

/** One thing to decide: a reply, or one message that several customers may be meant by. */
export type Entry = { key: string; replies: [Reply, ...Reply[]] };

/** How a message was tied to several customers at once: nobody has guessed. */
const unsureLinks = ["senderShared", "ambiguous"];
export const isShared = ({ linkedBy }: Reply) => unsureLinks.includes(linkedBy);

export function entriesOf(replies: Reply[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const reply of replies) {
    const key = isShared(reply) ? `message/${reply.itemId}` : `reply/${reply.id}`;
    const known = entries.get(key);
    if (known) known.replies.push(reply);
    else entries.set(key, { key, replies: [reply] });
  }
  // A choice that has been made leaves something else to decide: it is a new entry.
  return [...entries.values()].map((entry) => ({ ...entry, key: `${entry.key}/${entry.replies.length}` }));
}

export type Place = { key: string | null; at: number };

/** Where she is: on the same answer while it is there, on the next one once it has gone. */
export function placeIn(entries: Entry[], place: Place): Place {
  if (entries.length === 0) return { key: null, at: 0 };
  const found = entries.findIndex(({ key }) => key === place.key);
  const at = found >= 0 ? found : Math.min(place.at, entries.length - 1);
  return { key: entries[at]?.key ?? null, at };
}
