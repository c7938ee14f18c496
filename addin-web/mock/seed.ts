import type * as t from "../src/api/contract";
import { formatMoney } from "../src/format/money";
import { foundMail, read, undecided } from "./replies";
import { dayAfter, eur, nextFriday, type World } from "./world";

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Replies, exchanges and imports, on top of the bare customers. */
export function seed(world: World) {
  const name = (id: number) => world.customers[id - 1]?.name ?? "";
  const reply = (id: number, customerId: number, rest: Partial<t.Reply>): t.Reply => ({
    id,
    companyId: 1,
    customerId,
    customerName: name(customerId),
    reminderId: null,
    kind: "human",
    state: "toReview",
    from: { name: "Anaïs Lœwe", address: `compta${customerId}@exemple.test` },
    receivedAt: ago(2),
    subject: "RE: Facture FA-2026-1001",
    text: "",
    webLink: null,
    itemId: `reply-${id}`,
    linkedBy: "conversation",
    ...undecided,
    ...rest,
  });
  const promise = reply(1, 1, {
    text: "Bonjour Claire,\n\nle virement partira vendredi. Toutes nos excuses pour ce retard, notre comptable était en congé et plusieurs factures sont restées en attente de validation. Pouvez-vous me renvoyer votre RIB afin que je vérifie que nous avons bien le dernier en date ?\n\nBien à vous",
    suggestion: read("promise", {
      date: nextFriday(world),
      sentence: "le virement partira vendredi.",
      confidence: "sure",
    }),
  });
  if (world.customers.length === 1) world.replies = [promise];
  if (world.customers.length < 10) return;
  world.replies = [
    promise,
    reply(4, 3, {
      from: { name: "Hugo Delmas", address: "h.delmas@exemple.test" },
      receivedAt: ago(3),
      text: "Bonjour, nous refusons de régler cette facture : deux palettes sur quatre sont arrivées cassées, comme signalé au livreur le jour même.",
      suggestion: read("dispute", {
        sentence:
          "nous refusons de régler cette facture : deux palettes sur quatre sont arrivées cassées, comme signalé au livreur le jour même.",
        invoiceIds: [21],
        confidence: "likely",
      }),
    }),
    ...[6, 7].map((customerId) =>
      reply(customerId, customerId, {
        from: { name: "Cabinet Roux", address: "compta@roux.test" },
        receivedAt: ago(4),
        itemId: "reply-shared",
        linkedBy: "senderShared",
        text: "Bonjour, pouvez-vous nous renvoyer la facture ? Nous ne la trouvons pas.",
        suggestion: read("copyRequest", {
          sentence: "pouvez-vous nous renvoyer la facture ?",
          confidence: "likely",
        }),
      }),
    ),
    reply(2, 5, {
      kind: "autoReply",
      state: "handled",
      from: { name: "Zoé Garnier", address: "z.garnier@exemple.test" },
      receivedAt: ago(5),
      text: "Je suis absente jusqu’au 30 novembre. En cas d’urgence : accueil@exemple.test.",
      suggestion: read("autoReply", { date: dayAfter(world, 8), confidence: "sure" }),
    }),
    reply(3, 10, {
      kind: "bounce",
      from: { name: "Microsoft Outlook", address: "postmaster@exemple.test" },
      receivedAt: ago(28),
      text: "Votre message n’a pas pu être remis à compta10@exemple.test : adresse inconnue (550 5.1.1).",
      suggestion: read("bounce", { confidence: "sure" }),
    }),
    // A large firm has let them lie for months.
    ...world.customers.slice(10, world.customers.length < 1_000 ? 10 : 1_000).map(({ id }) =>
      reply(1_000 + id, id, {
        receivedAt: ago(30 + id),
        text: "Bonjour, pouvez-vous nous renvoyer la facture ? Nous ne la trouvons pas.",
        suggestion: read("copyRequest", { sentence: "pouvez-vous nous renvoyer la facture ?" }),
      }),
    ),
  ];
  world.found = [foundMail(world, 2)];
  world.imports = [
    run(2, ago(20), ["732829320FEC20261120.txt"], {
      created: 14,
      updated: 3,
      unchanged: 88,
      closed: 6,
      rejected: 2,
      canUndo: true,
    }),
    run(1, ago(200), ["contacts.csv"], { created: 22, undoneAt: ago(190) }),
  ];
  for (const customer of world.customers.slice(0, 30)) customer.history = exchanges(customer.name);
}

const run = (id: number, at: string, files: string[], rest: Partial<t.ImportRun>): t.ImportRun => ({
  id,
  at,
  by: "Claire Bonnet",
  kind: "fec",
  files,
  created: 0,
  updated: 0,
  unchanged: 0,
  closed: 0,
  rejected: 0,
  canUndo: false,
  undoneAt: null,
  ...rest,
});

export const proof = (id: number, name: string, contentType: string, size: number) => ({
  id,
  name,
  contentType,
  size,
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
});

function exchanges(customer: string): t.Exchange[] {
  const entry = (id: number, rest: Partial<t.Exchange>): t.Exchange => ({
    id,
    sequence: id,
    at: ago(24 * (10 - id * 2)),
    kind: "reminderSent",
    title: "",
    subject: null,
    text: null,
    from: null,
    to: [],
    level: null,
    invoices: [],
    reminderId: null,
    webLink: null,
    itemId: null,
    hash: "0",
    proofs: [],
    ...rest,
  });
  return [
    entry(3, {
      kind: "replyReceived",
      title: `Réponse ${/^[AEIOUYÉÈÊ]/i.test(customer) ? "d’" : "de "}${customer}`,
      subject: "RE: Factures échues",
      text: "Bonjour,\n\nle virement partira vendredi.",
      itemId: "reply-1",
    }),
    entry(2, {
      kind: "autoReplyReceived",
      title: "Réponse automatique : absente jusqu’au 30 novembre",
      text: "Je suis absente jusqu’au 30 novembre.",
    }),
    entry(2, {
      id: 4,
      at: ago(24 * 7),
      kind: "registeredLetter",
      title: "Lettre recommandée 1A 123 456 789 0",
      text: "Déposée au bureau de Toulouse Capitole.",
      from: "Claire Bonnet",
      proofs: [
        proof(1, "preuve-de-depot.pdf", "application/pdf", 184_320),
        proof(2, "avis-de-reception.jpg", "image/jpeg", 1_264_000),
      ],
    }),
    entry(1, {
      title: `1re relance envoyée (2 factures, ${formatMoney(eur(128_450), "fr")})`,
      subject: "Factures échues",
      text: "Bonjour,\n\nsauf erreur de notre part, les factures suivantes restent à régler.",
      itemId: "sent-1",
      level: 1,
    }),
  ];
}
