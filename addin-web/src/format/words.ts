import type { Lang } from "./lang";

/** "1re", "2e" in French without superscripts; "1st", "2nd" in English. */
export function ordinal(n: number, lang: Lang): string {
  if (lang === "fr") return n === 1 ? "1re" : `${n}e`;
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${n}${suffix[new Intl.PluralRules("en", { type: "ordinal" }).select(n)]}`;
}

/** French counts 0 and 1 as singular, English only 1. */
export function plural(n: number, one: string, many: string, lang: Lang): string {
  const singular = lang === "fr" ? Math.abs(n) < 2 : n === 1;
  return `${count(n, lang)} ${singular ? one : many}`;
}

export const count = (n: number, lang: Lang) => n.toLocaleString(lang === "fr" ? "fr-FR" : "en-GB");

/** French sets a no-break space before : ; ? ! » % € and after «. */
export const frenchSpaces = (text: string) =>
  text.replace(/ (?=[:;?!»%€])/g, "\u00a0").replace(/« /g, "«\u00a0");

/** "48,1" in French, "48.1" in English. */
export const decimal = (n: number, lang: Lang, digits: number) =>
  n.toLocaleString(lang === "fr" ? "fr-FR" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

export const percent = (share: number, lang: Lang) =>
  share.toLocaleString(lang === "fr" ? "fr-FR" : "en-GB", { style: "percent", maximumFractionDigits: 0 });
