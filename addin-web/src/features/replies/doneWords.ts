import type { Reply } from "../../api";
import type { Texts } from "../../i18n";

/** A return within this many days is waited for without anybody's judgement; one further off is not. */
const longestAbsence = 45;
const dayMs = 86_400_000;

function isWaitedFor({ suggestion, receivedAt }: Reply): boolean {
  if (suggestion?.kind !== "autoReply" || !suggestion.date) return false;
  const days = (Date.parse(suggestion.date) - Date.parse(receivedAt)) / dayMs;
  return days > 0 && days <= longestAbsence;
}

/** What came of an answer, decided by somebody or by itself. */
export function doneWords(reply: Reply, { replies }: Texts): string {
  const { decision, decidedBy, kind } = reply;
  if (!decision && isWaitedFor(reply)) return replies.waitedFor;
  if (!decision) return kind === "receipt" ? replies.receiptDone : replies.automatic;
  const what = replies.done[decision] ?? decision;
  return decidedBy ? replies.byWhom(what, decidedBy) : what;
}
