import type { Lang } from "../format/lang";

/** ?lang= first, then the language of Outlook's own screens; French when nothing is said. */
export function langFrom(search: string, hostLanguage: string | null): Lang {
  const asked = new URLSearchParams(search).get("lang") ?? hostLanguage ?? "fr";
  return asked.toLowerCase().startsWith("en") ? "en" : "fr";
}
