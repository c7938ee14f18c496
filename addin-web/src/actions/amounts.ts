import { amountOf, centsOf } from "../format/money";

/**
 * What was typed, as the contract writes it: "1 284,5 €" gives "1284.50". Null when it is no positive amount to
 * the cent: "1,284" may mean either thing and is refused.
 */
export function parseAmount(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f€'’]/g, "");
  const decimal = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  const hasBoth = bare.includes(",") && bare.includes(".");
  const whole = decimal < 0 ? bare : bare.slice(0, decimal);
  const fraction = decimal < 0 ? "" : bare.slice(decimal + 1);
  const digits = hasBoth ? whole.replace(/[.,]/g, "") : whole;
  if (!/^\d{1,9}$/.test(digits) || !/^\d{0,2}$/.test(fraction)) return null;
  const cents = centsOf(`${digits}.${fraction.padEnd(2, "0")}`);
  return cents > 0n ? amountOf(cents) : null;
}

/** An amount as one would type it: "1284,50" in French, "1284.50" in English. */
export const typedAmount = (amount: string, lang: "fr" | "en") =>
  lang === "fr" ? amount.replace(".", ",") : amount;
