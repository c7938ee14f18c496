// The API answers in the language that it is asked in. The mock writes French; what an English reader would be told by
// the API is put into English here, so that a picture in English mixes no languages. What customers wrote stays as it is.
const ordinals = ["", "1st", "2nd", "3rd"];
/** Of a sentence of ours: `1 284,50 €` and `12,15 %` as an English reader has them. */
const figures = (text: string) =>
  text
    .replace(/(\d{1,3}(?:\s\d{3})*),(\d{2})\s€/g, (_, whole: string, cents: string) => {
      return `€${whole.replace(/\s/g, ",")}.${cents}`;
    })
    .replace(/(\d+),(\d+)\s%/g, "$1.$2%");
const reminder = (n: string) => `${ordinals[Number(n)] ?? `${n}th`} reminder`;

const sentences: [RegExp, string | ((...found: string[]) => string)][] = [
  [
    /Facture la plus ancienne échue depuis (\d+) jours(, dernière relance il y a 9 jours)? : la (\d)(?:re|e) relance est à envoyer aujourd’hui\./g,
    (_, days = "", last = "", level = "") =>
      `Oldest invoice overdue for ${days} days${last && ", last reminder 9 days ago"}: the ${reminder(level)} is to be sent today.`,
  ],
  [
    /Échue depuis (\d+) jours ; 1re relance partie il y a 9 jours, sans réponse\./g,
    "$1 days overdue; the 1st reminder left 9 days ago, without an answer.",
  ],
  [
    /(\d)(?:re|e) relance envoyée \((\d+) factures, ([^)]+)\)/g,
    (_, level = "", count = "", amount = "") =>
      `${reminder(level)} sent (${count} invoices, ${figures(amount)})`,
  ],
  [/(\d)(?:re|e) relance à faire aujourd’hui\./g, (_, level = "") => `${reminder(level)} due today.`],
  [/Le client a répondu : lisez sa réponse d’abord\./g, "The customer has answered: read the answer first."],
  [/Le client est absent\./g, "The customer is away."],
  [
    /La dernière relance n’a pas été remise : corrigez l’adresse\./g,
    "The last reminder was not delivered: correct the address.",
  ],
  [/(?<=")(\d)(?:re|e) relance(?=")/g, (_, level = "") => reminder(level)],
  [
    /(?<=")([^"]+) jours ÷ 365([^"]*)/g,
    (_, before = "", after = "") => `${figures(before)} days ÷ 365${figures(after)}`,
  ],
  [/Réponse d(?:e |’)([^"]+)/g, "Reply from $1"],
  [/Réponse automatique : absente jusqu’au 30 novembre/g, "Automatic reply: away until 30 November"],
  [/Lettre recommandée (?=[\dA-Z])/g, "Registered letter "],
  [/Preuve jointe : /g, "Proof added: "],
  [/Règlements connus jusqu’à avant-hier\./g, "Payments known until the day before yesterday."],
  [
    /Règlements trop anciens : [^"]+/g,
    "Payments too old: import the latest, or confirm that there is nothing newer.",
  ],
  [/Adresse e-mail manquante\./g, "E-mail address missing."],
  [/Complétez l’adresse du contact\./g, "Complete the contact’s address."],
  [/Une facture n’a pas de PDF\./g, "One invoice has no PDF."],
  [/Elle ne sera pas jointe\./g, "It will not be attached."],
  [/un règlement est arrivé entre-temps/g, "a payment has arrived meanwhile"],
  [/La facture (FA-[\d-]+) est réglée\./g, "Invoice $1 is paid."],
  [/Rien n’a changé\./g, "Nothing has changed."],
  [/Promesse de (?:paiement|règlement)/g, "Promise to pay"],
  [/Réponse non traitée/g, "Reply not handled"],
  [/Relancé il y a 3 jours/g, "Chased 3 days ago"],
  [/Litige sur une facture/g, "Dispute about an invoice"],
  [/Rappel avant échéance/g, "Reminder before the due date"],
  [/Appel téléphonique/g, "Telephone call"],
  [/(?<=")Mise en demeure(?=")/g, "Formal notice"],
  [/Remise au recouvrement/g, "Handed over for collection"],
  [/Doux : trois e-mails, à 7, 21 et 51 jours/g, "Gentle: three e-mails, after 7, 21 and 51 days"],
  [
    /Serré : avant l’échéance, appel, e-mail, mise en demeure, recouvrement/g,
    "Tight: before the due date, call, e-mail, formal notice, collection",
  ],
  [/Obtenir une date de règlement et le moyen de paiement\./g, "Get a date and a means of payment."],
  [/Vérifier que les factures ont été reçues\./g, "Check that the invoices have arrived."],
  [/Numéro de facture/g, "Invoice number"],
  [/(?<="label":")Client(?=")/g, "Customer"],
  [/(?<="label":")Échéance(?=")/g, "Due date"],
  [/(?<="label":")Reste dû(?=")/g, "Amount open"],
  [/Montant illisible : « 1\.2\.3 »\./g, "Unreadable amount: “1.2.3”."],
  [/Ligne sans client\./g, "Line without a customer."],
  [/Échéance absente : calculée à 30 jours\./g, "No due date: computed at 30 days."],
  [/Rappel courtois/g, "Courteous reminder"],
  [/Relance ferme/g, "Firm reminder"],
  [/Proposition d’échéancier/g, "Payment plan proposal"],
  [/Coordonnées effaçables : [^"]+/g, "Contact details can be erased: nothing requires keeping them."],
  [
    /Historique gardé tant qu’une facture est ouverte : [^"]+/g,
    "History kept while an invoice is open: it proves the reminders (GDPR, art. 17, 3, e).",
  ],
];

const translated = (text: string) =>
  sentences.reduce((said, [french, english]) => said.replace(french, english as string), text);

/** What streams is put into English event by event. */
function eventsInEnglish(body: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(event, controller) {
        controller.enqueue(encoder.encode(translated(decoder.decode(event))));
      },
    }),
  );
}

export async function inEnglish(answer: Response): Promise<Response> {
  const kind = answer.headers.get("content-type") ?? "";
  if (answer.body && kind.includes("event-stream"))
    return new Response(eventsInEnglish(answer.body), { status: answer.status, headers: answer.headers });
  if (!kind.includes("json")) return answer;
  return new Response(translated(await answer.text()), { status: answer.status, headers: answer.headers });
}
