import { frenchSpaces } from "../format/words";

/** Sets French spaces in every sentence once, so that the texts can be typed with an ordinary keyboard. */
export function typeset<T>(texts: T): T {
  if (typeof texts === "string") return curly(frenchSpaces(texts)) as T;
  if (typeof texts === "function") {
    const write = texts as unknown as (...values: unknown[]) => unknown;
    return ((...values: unknown[]) => typeset(write(...values))) as T;
  }
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeset(value)])) as T;
}

const curly = (text: string) => text.replaceAll("'", "’");
