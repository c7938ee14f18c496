// What is kept about a person: the first customer's contact, whose invoices are open, and one who left long ago.
import type * as t from "../src/api/personalData";
import { problem } from "./problem";
import type { World } from "./world";

type Handler = (world: World, request: Request) => unknown;

const gone = "ancienne@client.test";
const explained = {
  contact: "Coordonnées effaçables : rien n’oblige à les garder.",
  history:
    "Historique gardé tant qu’une facture est ouverte : il prouve les relances (RGPD, art. 17, § 3, e).",
};
const dueOf = (world: World): t.Retention => ({
  customerId: 1,
  customer: world.customers[0]?.name ?? "",
  what: "contact",
  reason: "erasable",
  until: null,
  count: 1,
  explanation: explained.contact,
});

const dataOf = (world: World, address: string): t.PersonalData => {
  const isKnown = address === gone;
  const customer = world.customers[0]?.name ?? "";
  return {
    address,
    at: world.today.toISOString(),
    information: "Ces données servent à recouvrer des factures impayées et à en garder la preuve.",
    contacts:
      isKnown && !world.erased
        ? [{ customerId: 1, customer, name: "Anne Cienne", email: gone, phone: null, retiredOn: null }]
        : [],
    exchanges: isKnown
      ? [
          {
            customer,
            at: world.today.toISOString(),
            kind: "ReminderSent",
            from: "claire@atelier-morin.test",
            to: `["${gone}"]`,
            subject: "Facture échue",
            text: "Bonjour,",
            original: null,
          },
        ]
      : [],
    replies: [],
    reminders: [],
    mailsByHand: [],
    retention: isKnown
      ? [
          ...(world.erased ? [] : [dueOf(world)]),
          { ...dueOf(world), what: "history", reason: "open", explanation: explained.history },
        ]
      : [],
  };
};

export const personalDataRoutes: [string, RegExp, Handler][] = [
  ["GET", /^\/companies\/\d+\/personal-data\/due$/, (world) => (world.erased ? [] : [dueOf(world)])],
  ["GET", /^\/companies\/\d+\/personal-data\/erasures$/, () => []],
  [
    "POST",
    /^\/companies\/\d+\/personal-data\/export$/,
    async (world, request) => {
      const { address } = (await request.json()) as { address: string };
      const words = "Cette adresse e-mail n’est pas valable : vérifiez la saisie.";
      return address.includes("@")
        ? dataOf(world, address)
        : problem(400, "invalid", "Saisie incorrecte", { detail: words, errors: { address: [words] } });
    },
  ],
  [
    "POST",
    /^\/companies\/\d+\/personal-data\/erasure$/,
    (world): t.ErasureReport => {
      world.erased = true;
      return { dryRun: false, erased: [dueOf(world)], kept: [] };
    },
  ],
];
