import type * as t from "../src/api/contract";
import { nextOf } from "./worklist";
import { cents, dayAfter, eur, type MockCustomer, type World } from "./world";

const codes: t.Bucket["code"][] = ["notDue", "d1To30", "d31To60", "d61To90", "over90"];

const codeOf = (late: number): t.Bucket["code"] =>
  late <= 0 ? "notDue" : late <= 30 ? "d1To30" : late <= 60 ? "d31To60" : late <= 90 ? "d61To90" : "over90";

const buckets = (customers: MockCustomer[]): t.Bucket[] => {
  const invoices = customers.flatMap((customer) => customer.invoices);
  return codes.map((code) => {
    const own = invoices.filter(({ daysLate }) => codeOf(daysLate) === code);
    return { code, amount: eur(own.reduce((sum, { open }) => sum + cents(open), 0)), count: own.length };
  });
};

const totalOf = (list: t.Bucket[]) => list.reduce((sum, { amount }) => sum + cents(amount), 0);

export function agedBalance(world: World): t.AgedBalance {
  const all = buckets(world.customers);
  const customers = world.customers
    .map((customer) => {
      const own = buckets([customer]);
      return { customerId: customer.id, customerName: customer.name, total: eur(totalOf(own)), buckets: own };
    })
    .sort((a, b) => cents(b.total) - cents(a.total))
    .slice(0, 50);
  return {
    on: dayAfter(world, 0),
    currency: "EUR",
    total: eur(totalOf(all)),
    buckets: all,
    credits: eur(world.customers.length ? 12_400 : 0),
    customers,
    otherCurrencies: [],
  };
}

export function summary(customer: MockCustomer): t.CustomerSummary {
  const own = buckets([customer]);
  return {
    id: customer.id,
    code: `411${String(customer.id).padStart(5, "0")}`,
    name: customer.name,
    email: customer.email,
    balance: eur(totalOf(own)),
    overdue: eur(totalOf(own.slice(1))),
    daysLate: Math.max(0, ...customer.invoices.map(({ daysLate }) => daysLate)),
    openInvoices: customer.invoices.length,
    collectorId: customer.collectorId,
  };
}

export function customerPage(world: World, customer: MockCustomer): t.Customer {
  const { id, code, name, balance, overdue } = summary(customer);
  return {
    id,
    code,
    name,
    collectorId: customer.collectorId,
    language: "fr",
    termsDays: 30,
    contacts: [
      { id, name: customer.contact, email: customer.email, phone: customer.phone, bounced: customer.bounced },
    ],
    balance,
    overdue,
    credits: eur(id % 4 === 1 ? 12_400 : 0),
    buckets: buckets([customer]),
    next: nextOf(world, customer),
    holds: customer.hold ? [customer.hold] : [],
    invoices: customer.invoices.map((invoice) => ({ ...invoice, level: undefined, customerName: name })),
    segment: customer.profile.segment ?? null,
    isLargeAccount: customer.profile.isLargeAccount,
    planCode: customer.profile.planCode ?? null,
    appliedPlan: customer.profile.planCode ?? "doux",
    address: customer.profile.address ?? null,
  };
}

export function explanation(world: World, id: number): t.Explanation {
  const found = world.customers.flatMap(({ invoices }) => invoices).find((one) => one.id === id);
  return {
    invoiceId: id,
    number: found?.number ?? "",
    chased: true,
    reasons: [
      {
        code: "levelDue",
        text: `Échue depuis ${found?.daysLate ?? 0} jours ; 1re relance partie il y a 9 jours, sans réponse.`,
        date: null,
        amount: null,
        by: null,
      },
    ],
    next: { level: 2, levelName: "2e relance", date: dayAfter(world, 2), channel: "email" },
    planCode: found?.planCode ?? "doux",
    planName: "Doux : trois e-mails, à 7, 21 et 51 jours",
    lateFees: found ? lateFees(world, found.open) : null,
    limitationOn: dayAfter(world, 1800),
  };
}

/** Two half-years at made-up rates: enough to see the lines and the sum. */
function lateFees(world: World, base: t.Money): t.LateFee {
  const line = (from: number, to: number, ratePercent: string) => {
    const days = to - from + 1;
    const interest = Math.round((Number(base.amount) * Number(ratePercent) * days) / 365);
    return {
      from: dayAfter(world, from),
      to: dayAfter(world, to),
      days,
      base,
      ratePercent,
      interest: eur(interest),
      text: `${base.amount.replace(".", ",")}\u00a0€ × ${ratePercent.replace(".", ",")}\u00a0% × ${days} jours ÷ 365 = ${(interest / 100).toFixed(2).replace(".", ",")}\u00a0€`,
      source: "taux de la BCE majoré de 10 points",
      isConfirmed: true,
    };
  };
  const lines = [line(-50, -21, "12.15"), line(-20, -1, "12.40")];
  const interest = lines.reduce((sum, { interest }) => sum + Math.round(Number(interest.amount) * 100), 0);
  return {
    regime: "business",
    interest: eur(interest),
    indemnity: eur(4_000),
    total: eur(interest + 4_000),
    lines,
    problem: null,
    notes: [],
  };
}
