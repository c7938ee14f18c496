import { useState } from "react";
import type { CompanySummary } from "../../api";

export type ReadableDraft = {
  reminderId: number;
  customerName: string;
  companyId: number;
  /** Whose draft it is, where drafts of several companies are read in one round. */
  company: CompanySummary | null;
  webLink: string | null;
};

const storageKey = "relance.reading";

/** The last draft that was read, as a bare number: after lunch, or a reload, the round goes on there. */
function lastRead(drafts: ReadableDraft[]): number {
  const id = Number(localStorage.getItem(storageKey));
  return drafts.findIndex(({ reminderId }) => reminderId === id);
}

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
  const waits = (draft: ReadableDraft) => drafts.some(({ reminderId }) => reminderId === draft.reminderId);

  const go = (index: number) => {
    const list = at === null ? drafts : all;
    const draft = list[index];
    if (!draft) return;
    setRound(list);
    setAt(index);
    localStorage.setItem(storageKey, String(draft.reminderId));
    if (waits(draft)) open(draft);
  };

  /** A draft that was brought up to date is a new one, in the place of the old. */
  const replace = (reminderId: number, draft: ReadableDraft) => {
    setRound(all.map((one) => (one.reminderId === reminderId ? draft : one)));
  };

  /** The round is put down; what waits goes on waiting. */
  const close = () => {
    setAt(null);
    setRound([]);
  };

  const left = all.filter((draft) => !waits(draft)).length;
  return {
    current,
    at: at ?? 0,
    total: all.length,
    left,
    resumeAt: lastRead(drafts),
    waits,
    go,
    replace,
    close,
  };
}
