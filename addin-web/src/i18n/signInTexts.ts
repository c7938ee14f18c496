import type { Lang } from "../format/lang";
import { signIn as english } from "./en/signIn";
import { signIn as french } from "./fr/signIn";
import { typeset, typesetEnglish } from "./typography";

/** Not part of the texts of every day: whoever Outlook has signed in never loads them. */
export const signInTexts = (lang: Lang): typeof french =>
  lang === "fr" ? typeset(french) : typesetEnglish(english);
