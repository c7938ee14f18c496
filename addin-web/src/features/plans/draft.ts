import type { Channel, Plan, PlanEdit, PlanLevel, PlanLevelEdit, Tone } from "../../api";

/** A level as it is typed: numbers stay text until they are sent, so that a field may be empty for a while. */
export type LevelDraft = {
  key: number;
  days: string;
  isBefore: boolean;
  channel: Channel;
  tone: Tone;
  template: string | null;
  attachesInvoices: boolean;
  attachesStatement: boolean;
  claimsLateFees: boolean;
  deadlineDays: string;
  signer: string;
};

/** @property code null for a plan that does not exist yet */
export type PlanDraft = {
  code: string | null;
  name: string;
  minimumIntervalDays: string;
  callAbove: string;
  levels: LevelDraft[];
};

const levelDraft = (level: PlanLevel, key: number): LevelDraft => ({
  key,
  days: String(Math.abs(level.offsetDays)),
  isBefore: level.offsetDays < 0,
  channel: level.channel,
  tone: level.tone,
  template: level.template,
  attachesInvoices: level.attachesInvoices,
  attachesStatement: level.attachesStatement,
  claimsLateFees: level.claimsLateFees,
  deadlineDays: String(level.deadlineDays),
  signer: level.signer ?? "",
});

export const draftOf = (plan: Plan): PlanDraft => ({
  code: plan.code,
  name: plan.name,
  minimumIntervalDays: String(plan.minimumIntervalDays),
  callAbove: plan.callAbove?.amount ?? "",
  levels: plan.levels.map(levelDraft),
});

export const copyOf = (plan: Plan, name: string): PlanDraft => ({ ...draftOf(plan), code: null, name });

const isWhole = (text: string) => /^\d{1,4}$/.test(text.trim());

/** Days after the due date, negative before it; null while no number is typed. */
export const offsetOf = ({ days, isBefore }: LevelDraft): number | null =>
  isWhole(days) ? (isBefore ? -Number(days) || 0 : Number(days)) : null;

/** In the order of their days; a level without a day stays where it is put, at the end. */
export const sorted = (levels: LevelDraft[]): LevelDraft[] =>
  [...levels].sort((a, b) => (offsetOf(a) ?? Infinity) - (offsetOf(b) ?? Infinity) || 0);

/** A next level that makes sense: a fortnight after the last, by e-mail, one tone firmer. */
export function nextLevel(levels: LevelDraft[]): LevelDraft {
  const last = sorted(levels).at(-1);
  const offset = last ? (offsetOf(last) ?? 0) + 14 : 7;
  return {
    key: Math.max(-1, ...levels.map(({ key }) => key)) + 1,
    days: String(Math.abs(offset)),
    isBefore: offset < 0,
    channel: "email",
    tone: !last ? "friendly" : last.tone === "friendly" ? "firm" : "formal",
    template: null,
    attachesInvoices: true,
    attachesStatement: false,
    claimsLateFees: false,
    deadlineDays: "8",
    signer: "",
  };
}

/** Keys of the levels that lack a number: nothing is asked of the API before they have one. */
export const levelsWithoutNumber = (levels: LevelDraft[]) =>
  levels.filter((level) => offsetOf(level) === null || !isWhole(level.deadlineDays)).map(({ key }) => key);

const levelEdit = (level: LevelDraft): PlanLevelEdit => ({
  offsetDays: offsetOf(level) ?? 0,
  channel: level.channel,
  tone: level.tone,
  template: hasText(level.channel) ? level.template : null,
  attachesInvoices: level.attachesInvoices,
  attachesStatement: level.attachesStatement,
  claimsLateFees: level.claimsLateFees,
  deadlineDays: Number(level.deadlineDays),
  signer: level.signer.trim() || null,
});

/** A call is spoken and a hand-over is a file: neither has a text of ours. */
export const hasText = (channel: Channel) => channel !== "call" && channel !== "collection";

export const decimalOf = (text: string) =>
  text
    .trim()
    .replace(",", ".")
    .replace(/[\s\u00a0\u202f]/g, "");

export function editOf(draft: PlanDraft, code: string, currency: string): PlanEdit {
  const callAbove = decimalOf(draft.callAbove);
  return {
    code,
    name: draft.name.trim(),
    minimumIntervalDays: isWhole(draft.minimumIntervalDays) ? Number(draft.minimumIntervalDays) : 0,
    callAbove: callAbove ? { amount: callAbove, currency } : null,
    levels: sorted(draft.levels).map(levelEdit),
  };
}

/** The faults of the answer, given back to the levels that they speak of: by key, since the list may move. */
export function faultsByLevel(levels: LevelDraft[], fields: Record<string, string[]>): Map<number, string[]> {
  const faults = new Map<number, string[]>();
  sorted(levels).forEach(({ key }, index) => {
    const said = fields[`levels[${index}]`];
    if (said) faults.set(key, said);
  });
  return faults;
}
