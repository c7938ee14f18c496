import { localeOf, type Lang } from "./lang";

type Style = Intl.DateTimeFormatOptions;

const day: Style = { day: "numeric", month: "short" };
const dayAndYear: Style = { day: "numeric", month: "short", year: "numeric" };
const weekday: Style = { weekday: "long", day: "numeric", month: "long" };
/** Beside an amount of seven figures there is no room for more. */
const shortWeekday: Style = { weekday: "long", day: "numeric", month: "short" };
const full: Style = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const time: Style = { hour: "2-digit", minute: "2-digit" };

/** A plain date has no zone; an instant is read on the clock of Paris, where the accountant is. */
function write(value: string, style: Style, lang: Lang) {
  const instant = value.length > 10;
  const date = new Date(instant ? value : `${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  const timeZone = instant ? "Europe/Paris" : "UTC";
  const text = new Intl.DateTimeFormat(localeOf(lang), { ...style, timeZone }).format(date);
  // The first of a month is an ordinal in French: "1er décembre".
  const said = lang === "fr" ? text.replace(/(^|\s)1(?=\s\p{L})/u, "$11er") : text;
  // A day, its month and its year stay on one line: "le 13 / nov." is read twice.
  return said.replace(/(\d(?:er)?) (?=\p{L})/u, "$1\u00a0").replace(/(\p{L}\.?) (?=\d{4})/u, "$1\u00a0");
}

export const formatDay = (value: string, lang: Lang) => write(value, day, lang);
export const formatDate = (value: string, lang: Lang) => write(value, dayAndYear, lang);
export const formatWeekday = (value: string, lang: Lang) => write(value, weekday, lang);
export const formatShortWeekday = (value: string, lang: Lang) => write(value, shortWeekday, lang);
export const formatFullDate = (value: string, lang: Lang) => write(value, full, lang);
export const formatTime = (value: string, lang: Lang) => write(value, time, lang);
export const formatDateTime = (value: string, lang: Lang) =>
  `${formatDate(value, lang)}${lang === "fr" ? " à" : ","} ${formatTime(value, lang)}`;

/** "il y a 2 min", "il y a 3 h", then the day itself: beyond a week "il y a 12 jours" says less than a date. */
export function formatAgo(instant: string, now: Date, lang: Lang): string {
  const minutes = Math.round((now.getTime() - new Date(instant).getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(localeOf(lang), { numeric: "auto", style: "short" });
  if (minutes < 1) return lang === "fr" ? "à l’instant" : "just now";
  if (minutes < 60) return relative.format(-minutes, "minute");
  if (minutes < 24 * 60) return relative.format(-Math.round(minutes / 60), "hour");
  if (minutes < 7 * 24 * 60) return relative.format(-Math.round(minutes / 1440), "day");
  return formatDay(instant, lang);
}

/** The same where a word is too much: "18 min", "3 h". */
export function formatAge(instant: string, now: Date, lang: Lang): string {
  const minutes = Math.round((now.getTime() - new Date(instant).getTime()) / 60_000);
  // American units do not change with their number ("3 hr"), as in "3 hr ago".
  const locale = lang === "fr" ? localeOf(lang) : "en-US";
  const within = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
  if (minutes < 1 || minutes >= 24 * 60) return formatAgo(instant, now, lang);
  return minutes < 60 ? within(minutes, "minute") : within(Math.round(minutes / 60), "hour");
}

/** The month of a day, on an axis: "oct." where there is room, "o" where there is not. */
export const formatMonth = (day: string, lang: Lang, size: "narrow" | "short" | "long") =>
  new Intl.DateTimeFormat(localeOf(lang), {
    month: size,
    ...(size === "long" ? { year: "numeric" as const } : {}),
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
