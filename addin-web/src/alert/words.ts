import { frenchSpaces } from "../format/words";

export type Language = "fr" | "en";
export type Change = { code: string; text: string };

/** Outlook shows no more than this. */
export const longest = 500;

// Said when the service names a change without a sentence of its own.
const sentences: Record<Language, Record<string, string>> = {
  fr: {
    paid: "Une facture a été réglée.",
    amountChanged: "Le solde d'une facture a changé.",
    alreadySent: "Une relance de ce niveau est déjà partie.",
    promise: "Le client a annoncé un règlement.",
    dispute: "Le client conteste une facture.",
    reply: "Le client a répondu, sa réponse est à lire.",
    hold: "Les relances de ce client sont suspendues.",
    email: "L'adresse du client n'est plus valable.",
    superseded: "Un brouillon plus récent remplace celui-ci.",
    withdrawn: "Cette relance a été retirée.",
    other: "La situation du client a changé.",
  },
  en: {
    paid: "An invoice has been paid.",
    amountChanged: "The balance of an invoice has changed.",
    alreadySent: "A reminder of this level has already left.",
    promise: "The customer has announced a payment.",
    dispute: "The customer disputes an invoice.",
    reply: "The customer has replied; the reply is to be read.",
    hold: "Reminders to this customer are suspended.",
    email: "The customer's address is no longer valid.",
    superseded: "A newer draft replaces this one.",
    withdrawn: "This reminder has been withdrawn.",
    other: "The customer's situation has changed.",
  },
};

/** The service also names the reasons of the rule itself; these say the same as a check. */
const sameAs: Record<string, string> = {
  promised: "promise",
  paymentAnnounced: "promise",
  paymentPlanRunning: "promise",
  disputed: "dispute",
  invoiceRefused: "dispute",
  replyToReview: "reply",
  alreadyTalking: "reply",
  stopped: "hold",
  paused: "hold",
  callBackLater: "hold",
  insolvent: "hold",
  addressBounced: "email",
  addressMissing: "email",
  intervalNotElapsed: "alreadySent",
};

const frames = {
  fr: {
    lead: "Depuis la préparation de cette relance :",
    more: (count: number) => (count > 1 ? `• et ${count} autres changements.` : "• et un autre changement."),
    end: "Ouvrez le volet Relance pour la mettre à jour, ou envoyez-la telle quelle.",
    back: "Revoir la relance",
  },
  en: {
    lead: "Since this reminder was prepared:",
    more: (count: number) => (count > 1 ? `• and ${count} other changes.` : "• and one other change."),
    end: "Open the Relance pane to update it, or send it as it is.",
    back: "Review the reminder",
  },
};

export const languageOf = (displayLanguage: string | null | undefined): Language =>
  (displayLanguage ?? "fr").toLowerCase().indexOf("en") === 0 ? "en" : "fr";

export const backLabel = (language: Language) => frames[language].back;

function sentenceOf({ code, text }: Change, language: Language): string {
  const own = sentences[language];
  const said = text.trim() || own[code] || own[sameAs[code] ?? "other"] || "";
  return language === "fr" ? frenchSpaces(said).split("'").join("’") : said;
}

/** What has changed, sentence by sentence; of too many the last are counted, never cut in the middle. */
export function alertText(changes: Change[], language: Language): string {
  const { lead, more, end } = frames[language];
  const said = changes
    .map((change) => `• ${sentenceOf(change, language)}`)
    .filter((line, at, all) => all.indexOf(line) === at);
  const head = language === "fr" ? frenchSpaces(lead) : lead;
  const text = (count: number) => {
    const rest = said.length - count;
    return [head, ...said.slice(0, count), ...(rest > 0 ? [more(rest)] : []), end].join("\n");
  };
  let count = said.length;
  while (count > 0 && text(count).length > longest) count--;
  return text(count);
}
