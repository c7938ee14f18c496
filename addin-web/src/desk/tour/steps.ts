import type { FolderName } from "../mailbox/types";

export const stepNames = [
  "start",
  "prepare",
  "send",
  "week",
  "answer",
  "decide",
  "call",
  "letter",
  "dashboard",
] as const;
export type StepName = (typeof stepNames)[number];

type View = "worklist" | "replies" | "dashboard";

/** What the tour can see of the mailbox: enough to tell that a step is done, whoever did it. */
export type Seen = { now: string | null; counts: Partial<Record<FolderName, number>> };

export type Step = {
  name: StepName;
  /** Where the pane stands while this is told. */
  view: View;
  folder: FolderName;
  /** What the desk does for her here: the rest is hers, in the pane. */
  help?: "sendAll" | "advanceWeek" | "answerPromise" | "advanceMonth";
  /** True once it has happened; a step without it is left by her own word. */
  isDone?: (before: Seen, after: Seen) => boolean;
};

const count = (seen: Seen, folder: FolderName) => seen.counts[folder] ?? 0;
const grew = (folder: FolderName) => (before: Seen, after: Seen) =>
  count(after, folder) > count(before, folder);
const later = (days: number) => (before: Seen, after: Seen) =>
  before.now !== null &&
  after.now !== null &&
  Date.parse(after.now) - Date.parse(before.now) >= days * 86_400_000 - 60_000;

/** A month in nine steps, on the real mailbox and the real service. */
export const steps: Step[] = [
  { name: "start", view: "worklist", folder: "inbox" },
  { name: "prepare", view: "worklist", folder: "drafts", isDone: grew("drafts") },
  { name: "send", view: "worklist", folder: "drafts", help: "sendAll", isDone: grew("sentitems") },
  { name: "week", view: "worklist", folder: "sentitems", help: "advanceWeek", isDone: later(7) },
  { name: "answer", view: "worklist", folder: "sentitems", help: "answerPromise", isDone: grew("inbox") },
  { name: "decide", view: "replies", folder: "inbox" },
  { name: "call", view: "worklist", folder: "inbox", help: "advanceWeek" },
  { name: "letter", view: "worklist", folder: "inbox", help: "advanceMonth" },
  { name: "dashboard", view: "dashboard", folder: "inbox" },
];
