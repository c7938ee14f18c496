import { createContext, use, useMemo, type ReactNode } from "react";
import * as dates from "../format/dates";
import type { Lang } from "../format/lang";
import * as money from "../format/money";
import { count, decimal, percent } from "../format/words";
import { en } from "./en";
import { fr } from "./fr";
import { typeset } from "./typography";

export type Texts = typeof fr;

const french = typeset(fr);

export const textsOf = (lang: Lang): Texts => (lang === "fr" ? french : en);

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

const Context = createContext<Words>(wordsOf("fr", () => new Date()));

const systemClock = () => new Date();

export function TextProvider(props: { lang: Lang; now?: () => Date | null; children: ReactNode }) {
  const { lang, now = systemClock, children } = props;
  const words = useMemo(() => wordsOf(lang, now), [lang, now]);
  return <Context value={words}>{children}</Context>;
}

/** Texts and formats of the language on screen. */
export const useText = () => use(Context);
