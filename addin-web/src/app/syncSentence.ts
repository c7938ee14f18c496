import type { SyncResult } from "../api";
import type { Texts } from "../i18n";

/** Whether a reading changed anything that she looks at. Mail about nothing of ours is no news. */
export const bringsNews = ({ sent, replies, autoReplies, bounces, withdrawn, found }: SyncResult) =>
  sent + replies + autoReplies + bounces + withdrawn + found > 0;

/** "2 relances parties, 1 réponse." or that nothing is new. */
export function syncSentence(result: SyncResult, t: Texts): string {
  const parts = [
    [result.sent, t.shell.sent],
    [result.replies, t.shell.newReplies],
    [result.autoReplies, t.shell.autoReplies],
    [result.bounces, t.shell.bounces],
    [result.withdrawn, t.shell.withdrawn],
    [result.found, t.mailbox.found],
    [result.unmatched, t.shell.unmatched],
  ] as const;
  const said = parts.flatMap(([value, words]) => (value > 0 ? [words(value)] : []));
  return said.length > 0 ? `${said.join(", ")}.` : t.shell.noNews;
}
