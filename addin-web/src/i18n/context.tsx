import { createContext, use, useMemo, type ReactNode } from "react";
import * as dates from "../format/dates";
import type { Lang } from "../format/lang";
import * as money from "../format/money";
import { count, decimal, percent } from "../format/words";
import type { fr } from "./fr";
import { typeset } from "./typography";

export type Texts = typeof fr;

const sources: Record<Lang, () => Promise<Texts>> = {
  fr: async () => typeset((await import("./fr")).fr),
  en: async () => (await import("./en")).en,
};
const loaded = new Map<Lang, Texts>();

/** One language is read at a time: it is fetched before anything is drawn, the other never. */
export async function loadTexts(lang: Lang): Promise<void> {
  if (!loaded.has(lang)) loaded.set(lang, await sources[lang]());
}

export function textsOf(lang: Lang): Texts {
  const texts = loaded.get(lang);
  if (!texts) throw new Error(`The texts in "${lang}" have not been loaded.`);
  return texts;
}

type Money = { amount: string; currency: string };

function wordsOf(lang: Lang, now: () => Date | null) {
  return {
    lang,
    t: textsOf(lang),
    count: (value: number) => count(value, lang),
    decimal: (value: number, digits = 0) => decimal(value, lang, digits),
    percent: (share: number) => percent(share, lang),
    money: (value: Money) => money.formatMoney(value, lang),
    whole: (value: Money) => money.formatWhole(value, lang),
    compact: (value: Money) => money.formatCompact(value, lang),
    totals: (values: Money[]) => money.formatTotals(values, lang),
    day: (value: string) => dates.formatDay(value, lang),
    date: (value: string) => dates.formatDate(value, lang),
    weekday: (value: string) => dates.formatWeekday(value, lang),
    fullDate: (value: string) => dates.formatFullDate(value, lang),
    month: (value: string, size: "narrow" | "short" | "long") => dates.formatMonth(value, lang, size),
    time: (value: string) => dates.formatTime(value, lang),
    dateTime: (value: string) => dates.formatDateTime(value, lang),
    /** Relative to the demonstration clock; null when that clock is not known. */
    ago: (value: string) => {
      const at = now();
      return at && dates.formatAgo(value, at, lang);
    },
  };
}

export type Words = ReturnType<typeof wordsOf>;

const Context = createContext<Words | null>(null);

const systemClock = () => new Date();

export function TextProvider(props: { lang: Lang; now?: () => Date | null; children: ReactNode }) {
  const { lang, now = systemClock, children } = props;
  const words = useMemo(() => wordsOf(lang, now), [lang, now]);
  return <Context value={words}>{children}</Context>;
}

/** Texts and formats of the language on screen. */
export function useText(): Words {
  const words = use(Context);
  if (!words) throw new Error("Words are needed outside a TextProvider.");
  return words;
}
