import { useState } from "react";

export type ReadableDraft = { reminderId: number; customerName: string; webLink: string | null };

/**
 * The round through the drafts. It keeps its order while drafts leave (sent, deleted), so that
 * "next" is the next one and not a jump; drafts that appear meanwhile come at the end.
 */
export function useReading(drafts: ReadableDraft[], open: (draft: ReadableDraft) => void) {
  const [round, setRound] = useState<ReadableDraft[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const known = new Set(round.map(({ reminderId }) => reminderId));
  const all = [...round, ...drafts.filter(({ reminderId }) => !known.has(reminderId))];
  const current = at === null ? undefined : all[at];

  const go = (index: number) => {
    const list = at === null ? drafts : all;
    const draft = list[index];
    if (!draft) return;
    setRound(list);
    setAt(index);
    if (waits(draft)) open(draft);
  };
  const waits = (draft: ReadableDraft) => drafts.some(({ reminderId }) => reminderId === draft.reminderId);

  /** A draft that was brought up to date is a new one, in the place of the old. */
  const replace = (reminderId: number, draft: ReadableDraft) => {
    setRound(all.map((one) => (one.reminderId === reminderId ? draft : one)));
  };

  return { current, at: at ?? 0, total: all.length, waits, go, replace };
}
