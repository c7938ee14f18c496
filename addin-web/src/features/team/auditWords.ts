import type { operations } from "../../api/schema.gen";
import type { Lang } from "../../i18n";
import { audit as english } from "../../i18n/en/audit";
import { audit as french } from "../../i18n/fr/audit";
import { typeset, typesetEnglish } from "../../i18n/typography";

/** Asked for without a person, they are never noted. */
type Unnoted = "getClientSettings" | "getLiveness" | "getReadiness" | "receiveNotifications";

/** One sentence for each call that is noted: a call that the contract gains without words does not compile. */
type AuditTexts = {
  operations: Record<Exclude<keyof operations, Unnoted>, string>;
  /** What the numbers of a note stand for. */
  ids: Record<string, string>;
};

const texts: Record<Lang, AuditTexts> = { fr: typeset(french), en: typesetEnglish(english) };

/** In words; a call of a later version keeps its own name. */
export const operationWords = (operation: string, lang: Lang): string =>
  (texts[lang].operations as Record<string, string>)[operation] ?? operation;

/** "customerId=12 agreementId=4" → "client 12 · accord 4", without what has been said already. */
export const idWords = (ids: string, lang: Lang, said = ""): string =>
  ids
    .split(" ")
    .filter((one) => one && one !== said)
    .map((one) => {
      const [name = "", ...value] = one.split("=");
      return `${texts[lang].ids[name] ?? name}\u00a0${value.join("=")}`;
    })
    .join(" · ");
