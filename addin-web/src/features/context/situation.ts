import type { ItemContext } from "../../api";
import type { CurrentItem } from "../../office";

/** What she is in front of, out of what the message is and whether she reads or writes it. */
export type Situation =
  | "reply"
  | "autoReply"
  | "bounce"
  | "receipt"
  | "draft"
  | "sent"
  | "retired"
  | "found"
  | "customer"
  | "ambiguous"
  | "unknown"
  | "otherCompany";

export function situationOf(context: ItemContext, item: CurrentItem, companyId: number): Situation {
  const { kind, reply, reminder, customerId } = context;
  // Filed with several customers, and nobody has said yet which of them is meant: they may be of several companies.
  if (kind === "reply" && context.candidates.length > 1 && reply?.state === "toReview") return "ambiguous";
  const isElsewhere = context.companyId !== null && context.companyId !== companyId;
  if (isElsewhere) return "otherCompany";
  if (kind === "ambiguous" || kind === "unknown") return kind;
  // What she writes is a reminder only when it is the draft itself; a word of hers in the same thread is an ordinary mail.
  if (item.mode === "compose") {
    if (kind === "reminder" && reminder?.state === "drafted") return "draft";
    if (kind === "reminder" && (reminder?.state === "superseded" || reminder?.state === "withdrawn"))
      return "retired";
    return customerId === null ? "unknown" : "customer";
  }
  if (kind === "reply" && reply) return reply.kind === "human" ? "reply" : reply.kind;
  if (kind === "reminder" && reminder) {
    if (reminder.state === "drafted") return "draft";
    return reminder.state === "superseded" || reminder.state === "withdrawn" ? "retired" : "sent";
  }
  if (kind === "found" && context.found) return "found";
  return customerId === null ? "unknown" : "customer";
}
