import { createContext, use, useMemo, type ReactNode } from "react";
import * as dates from "../format/dates";
import type { Lang } from "../format/lang";
import * as money from "../format/money";
import { count, decimal, percent } from "../format/words";
import type { fr } from "./fr";
import type { rooms } from "./fr/rooms";
import { typeset, typesetEnglish } from "./typography";

export type Texts = typeof fr & typeof rooms;

const sources: Record<Lang, () => Promise<typeof fr>> = {
  fr: async () => typeset((await import("./fr")).fr),
  en: async () => typesetEnglish((await import("./en")).en),
};
const roomSources: Record<Lang, () => Promise<typeof rooms>> = {
  fr: async () => typeset((await import("./fr/rooms")).rooms),
  en: async () => typesetEnglish((await import("./en/rooms")).rooms),
};
const loaded = new Map<Lang, Texts>();

/** One language is read at a time: it is fetched before anything is drawn, the other never. */
export async function loadTexts(lang: Lang): Promise<void> {
  // The rooms' own texts are missing until loadRooms: tests/texts.test.ts keeps the first view from naming them.
  if (!loaded.has(lang)) loaded.set(lang, (await sources[lang]()) as Texts);
}

/** Before a room is shown that is not opened every day: its texts join those that are there. */
export async function loadRooms(): Promise<void> {
  for (const [lang, texts] of loaded)
    if (!("rules" in texts)) Object.assign(texts, await roomSources[lang]());
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
    shortWeekday: (value: string) => dates.formatShortWeekday(value, lang),
    fullDate: (value: string) => dates.formatFullDate(value, lang),
    month: (value: string, size: "narrow" | "short" | "long") => dates.formatMonth(value, lang, size),
    time: (value: string) => dates.formatTime(value, lang),
    dateTime: (value: string) => dates.formatDateTime(value, lang),
    /** Relative to the demonstration clock; null when that clock is not known. */
    ago: (value: string) => {
      const at = now();
      return at && dates.formatAgo(value, at, lang);
    },
    age: (value: string) => {
      const at = now();
      return at && dates.formatAge(value, at, lang);
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
