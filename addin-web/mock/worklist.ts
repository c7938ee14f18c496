import type * as t from "../src/api/contract";
import type { AllWorklistsAnswer } from "../src/api/portfolio";
import { inPortfolio, mandateState } from "./team";
import { cents, dayAfter, eur, iso, type MockCustomer, type World } from "./world";

export function worklist(world: World, confirmed = false, portfolio: string | null = null): t.Worklist {
  const isStale = world.paymentsAgeDays > 10;
  const rows = world.customers.filter(inPortfolio(portfolio)).map((customer) => rowOf(world, customer));
  const mandate = mandateState(world);
  if (mandate?.state === "missing") for (const row of rows) unmandated(row);
  if (isStale && !confirmed) for (const row of rows) heldBack(row);
  const order = ["check", "call", "write", "post", "wait"];
  rows.sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action) || cents(b.amount) - cents(a.amount));
  const write = rows.filter(({ action }) => action === "write");
  const total = write.reduce((sum, { amount }) => sum + cents(amount), 0);
  return {
    on: dayAfter(world, 0),
    toWrite: { customers: write.length, totals: total ? [eur(total)] : [] },
    paymentsKnownOn: world.customers.length ? dayAfter(world, -world.paymentsAgeDays) : null,
    isStale,
    nextAction: rows.length ? { date: dayAfter(world, 2), customers: 4 } : null,
    rows,
    mandate,
  };
}

function unmandated(row: t.WorklistRow) {
  const text = "Pas de mandat de recouvrement valable ce jour : aucune relance pour ce dossier.";
  Object.assign(row, {
    action: "wait",
    checks: [],
    holds: [{ code: "mandateMissing", text, since: null, until: null }],
  });
}

/** One queue over all companies. */
export function allWorklists(world: World): AllWorklistsAnswer {
  const companies = [world, ...(world.second ? [world.second] : [])].map((one) => ({
    worklist: worklist(one),
    companyId: one.company.id,
    companyName: one.company.name,
  }));
  return { today: iso(world.today), companies };
}

function heldBack(row: t.WorklistRow) {
  if (row.action === "wait") return;
  const text =
    "Règlements trop anciens : importez les derniers, ou confirmez qu’il n’y a rien de plus récent.";
  row.action = "check";
  row.checks = [{ code: "dataStale", severity: "block", text, remedy: null }];
}

function rowOf(world: World, customer: MockCustomer): t.WorklistRow {
  const draft = world.reminders.find((r) => r.customerId === customer.id && r.state === "drafted");
  const agreed = world.agreements.find((one) => one.customerId === customer.id && one.isActive);
  const hold = agreed
    ? { code: agreed.kind, text: agreed.text, since: agreed.since, until: agreed.until }
    : customer.hold;
  const action = agreed
    ? "wait"
    : draft
      ? "wait"
      : customer.action === "check" && customer.email
        ? "write"
        : customer.action;
  const late = customer.invoices.filter(({ daysLate }) => daysLate > 0);
  const oldest = Math.max(...customer.invoices.map(({ daysLate }) => daysLate));
  const level = oldest > 60 ? 3 : oldest > 30 ? 2 : 1;
  const active = action === "write" || action === "call" || action === "post";
  const reason = hold
    ? hold.text
    : level === 1
      ? `Facture la plus ancienne échue depuis ${oldest} jours : la 1re relance est à envoyer aujourd’hui.`
      : `Facture la plus ancienne échue depuis ${oldest} jours, dernière relance il y a 9 jours : la ${level}e relance est à envoyer aujourd’hui.`;
  return {
    customerId: customer.id,
    customerName: customer.name,
    action,
    level: active ? level : null,
    levelName: active ? `${level === 1 ? "1re" : `${level}e`} relance` : null,
    tone: active ? (level === 3 ? "formal" : level === 2 ? "firm" : "friendly") : null,
    channel: action === "call" ? "call" : action === "post" ? "registeredLetter" : "email",
    amount: eur(late.reduce((sum, { open }) => sum + cents(open), 0)),
    daysLate: oldest,
    contact: { name: customer.contact, email: customer.email, phone: customer.phone },
    reason,
    invoices: customer.invoices.map((invoice) => ({
      id: invoice.id,
      number: invoice.number,
      issueDate: invoice.issueDate,
      dueDate: invoice.dueDate ?? invoice.issueDate,
      open: invoice.open,
      daysLate: invoice.daysLate,
      level: invoice.level,
      claimed: invoice.daysLate > 0 && active,
    })),
    holds: hold ? [hold] : [],
    checks: checksOf(customer),
    reminder: draft ? { id: draft.id, state: draft.state, webLink: draft.webLink } : null,
    nextDate: hold?.until ?? null,
  };
}

/** The same answer as the list's; what has come back from the customer goes before any level. */
export function nextOf(world: World, customer: MockCustomer): t.Customer["next"] {
  const reply = world.replies.find((one) => one.customerId === customer.id && one.state === "toReview");
  if (reply?.kind === "bounce")
    return { text: "La dernière relance n’a pas été remise : corrigez l’adresse.", date: null, level: null };
  if (reply) return { text: "Le client a répondu : lisez sa réponse d’abord.", date: null, level: null };
  const absence = world.replies.find((one) => one.customerId === customer.id && one.kind === "autoReply");
  const back = absence?.suggestion?.date;
  if (back) return { text: "Le client est absent.", date: back, level: null };
  const { level, levelName, holds, nextDate } = rowOf(world, customer);
  if (level) return { text: `${levelName} à faire aujourd’hui.`, date: null, level };
  const [hold] = holds;
  return hold ? { text: hold.text, date: nextDate, level: null } : null;
}

function checksOf(customer: MockCustomer): t.WorklistRow["checks"] {
  if (!customer.email)
    return [
      {
        code: "contactMissing",
        severity: "block",
        text: "Adresse e-mail manquante.",
        remedy: "Complétez l’adresse du contact.",
      },
    ];
  const checks: t.WorklistRow["checks"] = [
    { code: "paymentsFresh", severity: "pass", text: "Règlements connus jusqu’à avant-hier.", remedy: null },
  ];
  if (customer.id % 4 === 1)
    checks.push({
      code: "pdfMissing",
      severity: "warn",
      text: "Une facture n’a pas de PDF.",
      remedy: "Elle ne sera pas jointe.",
    });
  return checks;
}
