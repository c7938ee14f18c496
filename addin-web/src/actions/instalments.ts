import { amountOf, centsOf } from "../format/money";
import { parseAmount, typedAmount } from "./amounts";
import { addMonths, onWorkingDay } from "./days";

/** A part as it stands in the form: its amount as typed. */
export type Part = { dueOn: string; amount: string };

export const mostParts = 36;

/** Equal parts a month apart on working days; the cents that do not divide go to the first ones, as the API does. */
export function split(total: string, count: number, firstOn: string, lang: "fr" | "en"): Part[] {
  const cents = centsOf(total);
  const share = cents / BigInt(count);
  const left = Number(cents - share * BigInt(count));
  return Array.from({ length: count }, (_, index) => ({
    dueOn: onWorkingDay(addMonths(firstOn, index)),
    amount: typedAmount(amountOf(share + (index < left ? 1n : 0n)), lang),
  }));
}

/** What is still to be shared out; negative when too much is. Null while an amount cannot be read. */
export function missing(total: string, parts: Part[]): bigint | null {
  let rest = centsOf(total);
  for (const part of parts) {
    const amount = parseAmount(part.amount);
    if (amount === null) return null;
    rest -= centsOf(amount);
  }
  return rest;
}

/** Puts the difference on the last part, where that leaves something of it. */
export function settled(total: string, parts: Part[], lang: "fr" | "en"): Part[] {
  const last = parts.at(-1);
  const rest = missing(total, parts);
  const amount = last && parseAmount(last.amount);
  if (!last || rest === null || !amount || centsOf(amount) + rest <= 0n) return parts;
  return [...parts.slice(0, -1), { ...last, amount: typedAmount(amountOf(centsOf(amount) + rest), lang) }];
}

export const areOrdered = (parts: Part[]) =>
  parts.every(({ dueOn }, index) => index === 0 || (parts[index - 1]?.dueOn ?? "") < dueOn);
