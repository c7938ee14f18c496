import type * as t from "../src/api/contract";
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
  };
}

export function customerPage(world: World, customer: MockCustomer): t.Customer {
  const { id, code, name, balance, overdue } = summary(customer);
  return {
    id,
    code,
    name,
    language: "fr",
    termsDays: 30,
    contacts: [
      { id, name: customer.contact, email: customer.email, phone: customer.phone, bounced: customer.bounced },
    ],
    balance,
    overdue,
    credits: eur(id % 4 === 1 ? 12_400 : 0),
    buckets: buckets([customer]),
    next: { text: "2e relance par e-mail", date: dayAfter(world, 2), level: 2 },
    holds: customer.hold ? [customer.hold] : [],
    invoices: customer.invoices.map((invoice) => ({ ...invoice, customerName: name })),
  };
}

export function explanation(world: World, id: number): t.Explanation {
  const found = world.customers.flatMap(({ invoices }) => invoices).find((one) => one.id === id);
  return {
    invoiceId: id,
    number: found?.number ?? "",
    chased: true,
    reasons: [
      { code: "overdue", text: `Échue depuis ${found?.daysLate ?? 0} jours.` },
      { code: "levelDone", text: "1re relance partie il y a 9 jours, sans réponse." },
      { code: "intervalPassed", text: "L’intervalle de 7 jours entre deux relances est passé." },
    ],
    next: { level: 2, levelName: "2e relance", date: dayAfter(world, 2) },
  };
}
