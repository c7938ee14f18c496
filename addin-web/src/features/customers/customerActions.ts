import type { LogKind, PlainKind } from "../../actions";

export type Action = PlainKind | "paymentPlan" | LogKind | "statement";
type GroupKey = "agree" | "suspend" | "log" | "documents";

/** What can be done with a customer, in the order in which one needs it. */
export const menuGroups: { key: GroupKey; actions: Action[] }[] = [
  { key: "agree", actions: ["promise", "paymentAnnounced", "dispute", "paymentPlan"] },
  { key: "suspend", actions: ["pause", "stop", "insolvency"] },
  { key: "log", actions: ["letter", "reminderByHand", "handOver", "note"] },
  { key: "documents", actions: ["statement"] },
];
