import type { Money, WorklistRow } from "../../api";
import { sum } from "../../format/money";

export type GroupKey = "check" | "call" | "write" | "draft" | "post" | "wait";
export type Group = { key: GroupKey; rows: WorklistRow[] };

/** What needs her first comes first; what waits comes last. */
const order: GroupKey[] = ["check", "call", "draft", "write", "post", "wait"];

/** A row whose draft is in the mailbox has its own group, whatever the decision would be without it. */
export const groupOf = (row: WorklistRow): GroupKey =>
  row.reminder?.state === "drafted" ? "draft" : row.action === "none" ? "wait" : row.action;

export function groupsOf(rows: WorklistRow[]): Group[] {
  const byKey = new Map<GroupKey, WorklistRow[]>();
  for (const row of rows) {
    const key = groupOf(row);
    const members = byKey.get(key);
    if (members) members.push(row);
    else byKey.set(key, [row]);
  }
  return order.flatMap((key) => {
    const members = byKey.get(key);
    return members ? [{ key, rows: members }] : [];
  });
}

export const closedAtFirst: GroupKey[] = ["wait"];

export type Entry =
  | { kind: "group"; key: GroupKey; count: number; totals: Money[]; open: boolean }
  | { kind: "row"; group: GroupKey; row: WorklistRow };

/** Headings and rows in one flat list, which a long list can be cut from. */
export function entriesOf(groups: Group[], closed: ReadonlySet<GroupKey>): Entry[] {
  return groups.flatMap(({ key, rows }) => {
    const open = !closed.has(key);
    const totals = sum(rows.map(({ amount }) => amount));
    const heading: Entry = { kind: "group", key, count: rows.length, totals, open };
    return open ? [heading, ...rows.map((row): Entry => ({ kind: "row", group: key, row }))] : [heading];
  });
}

export const entryKey = (entry: Entry) =>
  entry.kind === "group" ? `group/${entry.key}` : entry.row.customerId;
