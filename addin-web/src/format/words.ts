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

/** French sets a no-break space before : ; ? ! » % € and after «; a number stays with "n°" and "art.". */
export const frenchSpaces = (text: string) =>
  text.replace(/ (?=[:;?!»%€])/g, "\u00a0").replace(/(«|n°|art\.) /g, "$1\u00a0");

/** "48,1" in French, "48.1" in English. */
export const decimal = (n: number, lang: Lang, digits: number) =>
  n.toLocaleString(lang === "fr" ? "fr-FR" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** "184 Ko", "1,3 Mo": as French and English say them. */
export function bytes(size: number, lang: Lang): string {
  const unit = lang === "fr" ? "o" : "B";
  const mega = size / 1024 / 1024;
  return mega < 1
    ? `${count(Math.max(1, Math.round(size / 1024)), lang)}\u00a0K${unit}`
    : `${decimal(mega, lang, 1)}\u00a0M${unit}`;
}

export const percent = (share: number, lang: Lang) =>
  share.toLocaleString(lang === "fr" ? "fr-FR" : "en-GB", { style: "percent", maximumFractionDigits: 0 });
