import type { SyncResult } from "../api";
import type { Texts } from "../i18n";

/** "2 relances parties, 1 réponse." or that nothing is new. */
export function syncSentence(result: SyncResult, t: Texts): string {
  const parts = [
    [result.sent, t.shell.sent],
    [result.replies, t.shell.newReplies],
    [result.autoReplies, t.shell.autoReplies],
    [result.bounces, t.shell.bounces],
    [result.withdrawn, t.shell.withdrawn],
    [result.unmatched, t.shell.unmatched],
  ] as const;
  const said = parts.flatMap(([value, words]) => (value > 0 ? [words(value)] : []));
  return said.length > 0 ? `${said.join(", ")}.` : t.shell.noNews;
}
