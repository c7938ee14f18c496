import { frenchSpaces } from "../format/words";

const curly = (text: string) => text.replaceAll("'", "’").replaceAll("Microsoft 365", "Microsoft\u00a0365");

/** "celui-ci" and "elle-même" are not broken at the end of a line. */
const together = (text: string) =>
  text.replace(
    /(?<=\b(?:celui|celle|ceux|celles|lui|elle|eux|elles))-(?=(?:ci|là|mêmes?)(?!\p{L}))/gu,
    "\u2011",
  );

/** Sets every sentence once, so that the texts can be typed with an ordinary keyboard. */
export const typeset = <T>(texts: T): T => set(texts, (text) => together(curly(frenchSpaces(text))));
export const typesetEnglish = <T>(texts: T): T => set(texts, curly);

function set<T>(texts: T, sentence: (text: string) => string): T {
  if (typeof texts === "string") return sentence(texts) as T;
  if (typeof texts === "function") {
    const write = texts as unknown as (...values: unknown[]) => unknown;
    return ((...values: unknown[]) => set(write(...values), sentence)) as T;
  }
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, set(value, sentence)])) as T;
}
