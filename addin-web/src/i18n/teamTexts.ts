import type { Lang } from "../format/lang";
import { team as english } from "./en/team";
import { team as french } from "./fr/team";
import { typeset, typesetEnglish } from "./typography";

/** Of the room of managers and administrators: whoever only chases never loads them. */
export const teamTexts = (lang: Lang): typeof french =>
  lang === "fr" ? typeset(french) : typesetEnglish(english);
