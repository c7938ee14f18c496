import { localeOf, type Lang } from "./lang";

type Money = { amount: string; currency: string };

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, lang: Lang, digits: number) {
  const key = `${lang}/${currency}/${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(localeOf(lang), {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, format);
  return format;
}

/** The decimal string goes to Intl as it is: an amount is never a float. */
const exact = (amount: string) => amount as Intl.StringNumericLiteral;

export const formatMoney = (money: Money, lang: Lang) =>
  formatOf(money.currency, lang, 2).format(exact(money.amount));

/** For axis and segment labels, where cents are noise. */
export const formatWhole = (money: Money, lang: Lang) =>
  formatOf(money.currency, lang, 0).format(exact(money.amount));

/** "12,4 M€": where even the whole amount does not fit; the exact one always stands nearby. */
export function formatCompact(money: Money, lang: Lang) {
  // "10,0 M€" beside "15,9 M€"; below a thousand there is nothing to shorten.
  const digits = centsOf(money.amount.replace("-", "")) < 100_000n ? 0 : 1;
  return new Intl.NumberFormat(localeOf(lang), {
    style: "currency",
    currency: money.currency,
    notation: "compact",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(exact(money.amount));
}

export const formatTotals = (totals: Money[], lang: Lang) =>
  totals.map((total) => formatMoney(total, lang)).join(" + ");

export function centsOf(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.replace("-", "").split(".");
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0").slice(0, 2));
  return amount.startsWith("-") ? -cents : cents;
}

export function amountOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** One total per currency: currencies are not mixed. */
export function sum(monies: Money[]): Money[] {
  const totals = new Map<string, bigint>();
  for (const { amount, currency } of monies)
    totals.set(currency, (totals.get(currency) ?? 0n) + centsOf(amount));
  return [...totals].map(([currency, cents]) => ({ amount: amountOf(cents), currency }));
}

export const isZero = (money: Money) => centsOf(money.amount) === 0n;
