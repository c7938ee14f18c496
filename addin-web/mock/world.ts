import type * as t from "../src/api/contract";
import { folders, mailboxes } from "./mailState";
import { firms, people } from "./names";
import { makeTeam, type Team } from "./team";

// A small firm's receivables, made up but plausible; deterministic, so that pictures can be compared.

export const eur = (cents: number): t.Money => ({ amount: (cents / 100).toFixed(2), currency: "EUR" });
export const cents = (money: t.Money) => Math.round(Number(money.amount) * 100);
const dayMs = 86_400_000;
export const iso = (date: Date) => date.toISOString().slice(0, 10);

export type MockInvoice = t.InvoiceRow & { level: number };
export type MockCustomer = {
  id: number;
  name: string;
  email: string | null;
  contact: string | null;
  phone: string | null;
  bounced: boolean;
  invoices: MockInvoice[];
  action: t.WorklistRow["action"];
  hold: t.Hold | null;
  history: t.Exchange[];
  profile: t.ProfileEdit;
  collectorId: number | null;
};

export type World = {
  /** The second company of the firm, with customers of its own; null when this is it. */
  second: World | null;
  company: { id: number; name: string; color: string };
  /** Ids are unique over all companies, as in the database. */
  firstId: number;
  today: Date;
  lastSyncAt: string;
  customers: MockCustomer[];
  agreements: (t.Agreement & { customerId: number })[];
  /** How old the known payments are; 2 days unless the page asks for more with ?stale. */
  paymentsAgeDays: number;
  reminders: t.Reminder[];
  replies: t.Reply[];
  found: t.FoundMail[];
  mailboxes: t.Mailbox[];
  folders: t.MailFolder[];
  /** Drafts about which something has changed since, and what she has written into some. */
  changedDrafts: Set<number>;
  edits: Map<number, { removed: string[]; added: string[] }>;
  imports: t.ImportRun[];
  settings: t.CompanySettings;
  ownPlans: t.Plan[];
  versions: (t.TemplateVersion & { code: string; language: string })[];
  /** Steps per page of the forecast, when a test wants them few. */
  forecastPage: number | null;
  operations: Map<string, t.Operation & { wanted: number[] }>;
  nextId: number;
  /** How long one draft takes: long enough to be seen, nothing in tests. */
  paceMs: number;
  team: Team;
  /** What could be erased of a person has been. */
  erased: boolean;
};

/** As whoever writes "vendredi" means it: the one that comes, and on a Friday that of the week after. */
export function nextFriday(world: World): string {
  const weekday = new Date(`${dayAfter(world, 0)}T00:00:00Z`).getUTCDay();
  return dayAfter(world, ((4 - weekday + 7) % 7) + 1);
}

export const dayAfter = (world: World, days: number) => iso(new Date(world.today.getTime() + days * dayMs));

export const customerOf = (world: World, id: number | string | undefined) =>
  world.customers[Number(id) - world.firstId];

const secondFrom = 900_001;
const firstCompany = { id: 1, name: "Atelier Morin", color: "#0e7a6d" };
const secondCompany = { id: 2, name: "SARL Lagarde Conseil", color: "#7a4fbf" };

/** The second company has a third as many customers, so that the two are told apart. */
export function makeWorld(size: number): World {
  const first = oneCompany(size, firstCompany, 1);
  first.second = oneCompany(Math.ceil(size / 3), secondCompany, secondFrom);
  return first;
}

/** Which company's world a call is about: by its path, or by the ids that only one of them gives out. */
export function worldFor(world: World, path: string): World {
  const { second } = world;
  if (!second) return world;
  const customer = /^\/companies\/2\/customers\/(\d+)/.exec(path)?.[1];
  // A test may say that a customer of the first company is the second's: it stays where it was made.
  if (customer && Number(customer) < secondFrom) return world;
  if (/^\/companies\/2(\/|$)/.test(path)) return second;
  const id = /^\/(?:operations|reminders|replies|found-mails)\/(?:op-)?(\d+)/.exec(path)?.[1];
  return Number(id) >= secondFrom ? second : world;
}

function oneCompany(size: number, company: World["company"], firstId: number): World {
  const today = new Date();
  const world: World = {
    second: null,
    company,
    firstId,
    today,
    lastSyncAt: new Date(today.getTime() - 2 * 60_000).toISOString(),
    customers: [],
    agreements: [],
    paymentsAgeDays: 2,
    reminders: [],
    replies: [],
    found: [],
    mailboxes: mailboxes(today),
    folders: folders(),
    changedDrafts: new Set(),
    edits: new Map(),
    imports: [],
    settings: { ...settings(), name: company.name, color: company.color },
    ownPlans: [],
    versions: [],
    forecastPage: null,
    operations: new Map(),
    nextId: firstId + 5000,
    paceMs: 350,
    team: makeTeam(today),
    erased: false,
  };
  for (let index = 0; index < size; index++) world.customers.push(makeCustomer(world, index));
  return world;
}

function makeCustomer(world: World, index: number): MockCustomer {
  const firm = firms[index % firms.length] ?? "Client";
  const name = index < firms.length ? firm : `${firm} ${Math.floor(index / firms.length) + 1}`;
  const missing = firm === "Sans Mail SAS" || index % 24 === 13;
  const action = actionOf(index, missing);
  const count = 1 + ((index * 7) % 3);
  const oldest = [53, 14, 96, 31, 8, 67, 22, 41, 128, 17][index % 10] ?? 20;
  const invoices = Array.from({ length: count }, (_, at) => {
    const late = action === "wait" && index % 5 === 0 ? -(3 + at) : oldest - at * 18;
    return invoice(world, index, at, late);
  });
  return {
    id: world.firstId + index,
    name,
    email: missing ? null : `compta${index + 1}@exemple.test`,
    contact: people[index % people.length] ?? null,
    phone: index % 3 === 2 ? null : `05 61 00 ${String(10 + (index % 80))} ${String(20 + (index % 70))}`,
    bounced: index % 24 === 9,
    invoices,
    action,
    hold: action === "wait" ? holdOf(world, index) : null,
    history: [],
    profile: { segment: null, isLargeAccount: false, planCode: null, address: null, language: "fr" },
    collectorId: null,
  };
}

function actionOf(index: number, missing: boolean): t.WorklistRow["action"] {
  if (missing) return "check";
  const place = index % 24;
  if ([4, 8, 11].includes(place)) return "call";
  if (place === 16) return "post";
  return place >= 12 ? "wait" : "write";
}

function holdOf(world: World, index: number): t.Hold {
  const kinds: [string, string, number][] = [
    ["promise", "Promesse de paiement", 5],
    ["reply", "Réponse non traitée", 0],
    ["interval", "Relancé il y a 3 jours", 4],
    ["dispute", "Litige sur une facture", 0],
  ];
  const [code, text, days] = kinds[index % kinds.length] ?? ["pause", "Pause", 7];
  return { code, text, since: dayAfter(world, -3), until: days ? dayAfter(world, days) : null };
}

function invoice(world: World, index: number, at: number, late: number): MockInvoice {
  const level = late > 60 ? 3 : late > 30 ? 2 : 1;
  const open = eur(4200 + ((index * 48_731 + at * 91_357) % 482_000));
  const id = (world.firstId + index - 1) * 10 + at + 1;
  return {
    id,
    customerId: world.firstId + index,
    customerName: "",
    number: `FA-2026-${String(1000 + index * 10 + at + 1)}`,
    kind: "invoice",
    issueDate: dayAfter(world, -late - 30),
    dueDate: dayAfter(world, -late),
    dueDateComputed: id % 7 === 0,
    original: open,
    open,
    daysLate: late,
    hasPdf: id % 2 === 0,
    levelDone: late > 30 ? level - 1 : 0,
    levelDoneOn: late > 30 ? dayAfter(world, -9) : null,
    hold: null,
    nextAction: null,
    planCode: null,
    status: null,
    level,
  };
}

const settings = (): t.CompanySettings => ({
  name: "Atelier Morin",
  siren: "732829320",
  iban: "FR76 3000 6000 0112 3456 7890 189",
  bic: "AGRIFRPP",
  color: "#0e7a6d",
  signatureName: "Claire Bonnet",
  signatureTitle: "Comptabilité clients",
  phone: "05 61 00 00 00",
  paymentTermsDays: 30,
  minimumAmount: { amount: "15.00", currency: "EUR" },
  minimumIntervalDays: 7,
  planCode: "doux",
  penaltyRatePercent: null,
  mailbox: "claire@atelier-morin.test",
  address: "12 rue des Ateliers\n31000 Toulouse",
  email: "compta@atelier-morin.test",
  paymentLink: null,
  showsQrCode: false,
  offersInstalments: true,
  discountPercent: null,
  discountDays: 7,
  staleAfterDays: 10,
  defaultSegment: null,
  planForBusinesses: null,
  planForPublicBuyers: null,
  planForConsumers: null,
  planForLargeAccounts: null,
});
