import type { Lang } from "../format/lang";
import { worklist as english } from "./en/worklist";
import { worklist as french } from "./fr/worklist";
import { typeset, typesetEnglish } from "./typography";

/** Of the worklist in a firm with several people. */
export const worklistTexts = (lang: Lang): typeof french =>
  lang === "fr" ? typeset(french) : typesetEnglish(english);
