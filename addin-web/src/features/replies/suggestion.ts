import type { Reply, ReplyDecision, ReplySuggestion } from "../../api";
import type { Texts } from "../../i18n";

export const outcomes = [
  "handled",
  "promise",
  "paid",
  "dispute",
  "paymentPlan",
  "pause",
  "wrongContact",
  "newAddress",
  "notTheirs",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What one click decides. Without a body the form opens first: something that only she can say is missing. */
export type Proposal = { outcome: Outcome; body: ReplyDecision | null };

const handled: Proposal = { outcome: "handled", body: { decision: "handled" } };

export function proposalOf({ suggestion }: Reply, today: string): Proposal {
  if (!suggestion) return handled;
  const { date, amount, invoiceIds, sentence, address } = suggestion;
  const about = { ...(amount ? { amount } : {}), ...(invoiceIds.length > 0 ? { invoiceIds } : {}) };
  const toCome = date !== null && date >= today;
  switch (suggestion.kind) {
    case "promise":
      return { outcome: "promise", body: toCome ? { decision: "promise", date, ...about } : null };
    case "paid":
      return { outcome: "paid", body: { decision: "paid", ...(date ? { date } : {}), ...about } };
    case "dispute":
      return {
        outcome: "dispute",
        body: sentence ? { decision: "dispute", note: sentence, ...about } : null,
      };
    case "instalmentRequest":
      return { outcome: "paymentPlan", body: null };
    case "wrongContact":
      return { outcome: "wrongContact", body: address ? { decision: "wrongContact", address } : null };
    case "bounce":
      return { outcome: "newAddress", body: null };
    // Whoever is away is waited for already: there is nothing to confirm.
    case "autoReply":
    case "copyRequest":
    case "other":
      return handled;
  }
}

const kindOf: Partial<Record<Outcome, ReplySuggestion["kind"]>> = {
  promise: "promise",
  paid: "paid",
  dispute: "dispute",
  paymentPlan: "instalmentRequest",
  pause: "autoReply",
  wrongContact: "wrongContact",
};

/** What a form about this decision may start out with: what was read for another kind is left aside. */
export const hintFor = (outcome: Outcome, suggestion: ReplySuggestion | null) =>
  suggestion && kindOf[outcome] === suggestion.kind ? suggestion : null;

type Say = { t: Texts; fullDate: (day: string) => string; money: (value: ReplyMoney) => string };
type ReplyMoney = NonNullable<ReplySuggestion["amount"]>;

/** "Semble promettre de payer 1 284,50 € le vendredi 20 mars 2026" */
export function meaningOf(suggestion: ReplySuggestion, { t, fullDate, money }: Say): string {
  const words = t.replies.meanings;
  const day = suggestion.date && fullDate(suggestion.date);
  const amount = suggestion.amount && money(suggestion.amount);
  switch (suggestion.kind) {
    case "promise":
    case "paid":
      return words[suggestion.kind](day, amount);
    case "dispute":
      return words.dispute(suggestion.invoiceIds.length);
    case "instalmentRequest":
      return words.instalmentRequest(suggestion.parts.length);
    case "wrongContact":
      return words.wrongContact(suggestion.address);
    case "autoReply":
      return words.autoReply(day);
    case "bounce":
    case "copyRequest":
    case "other":
      return words[suggestion.kind];
  }
}
