import type { Reply } from "./contract";

/** One thing to decide: a reply, or one message that several customers may be meant by. */
export type ReplyEntry = { key: string; replies: [Reply, ...Reply[]] };

/** How a message was tied to several customers at once: nobody has guessed. */
const unsureLinks = ["senderShared", "ambiguous"];
export const isSharedReply = ({ linkedBy }: Reply) => unsureLinks.includes(linkedBy);

export function replyEntries(replies: Reply[]): ReplyEntry[] {
  const entries = new Map<string, ReplyEntry>();
  for (const reply of replies) {
    const key = isSharedReply(reply) ? `message/${reply.itemId}` : `reply/${reply.id}`;
    const known = entries.get(key);
    if (known) known.replies.push(reply);
    else entries.set(key, { key, replies: [reply] });
  }
  // A choice that has been made leaves something else to decide: it is a new entry.
  return [...entries.values()].map((entry) => ({ ...entry, key: `${entry.key}/${entry.replies.length}` }));
}
