// Agreements, exchanges, call sheet and documents, played from memory.
import type * as t from "../src/api/contract";
import { proof } from "./seed";
import { customerPage, explanation, summary } from "./views";
import { customerOf as known, cents, dayAfter, eur, type MockCustomer, type World } from "./world";

type Handler = (world: World, request: Request, ids: string[], url: URL) => unknown;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const refuse = (field: string, sentence: string) =>
  new Response(
    JSON.stringify({
      status: 400,
      code: "invalid",
      title: "Saisie incorrecte",
      errors: { [field]: [sentence] },
    }),
    { status: 400, headers: { "content-type": "application/problem+json" } },
  );

const kinds: Record<string, t.AgreementKind> = {
  promises: "promise",
  "payment-announcements": "paymentAnnounced",
  disputes: "dispute",
  "payment-plans": "paymentPlan",
  pauses: "pause",
  stops: "stop",
  insolvencies: "insolvency",
};
const titles: Partial<Record<t.AgreementKind, string>> = {
  promise: "Promesse de règlement",
  paymentAnnounced: "Règlement annoncé",
  dispute: "Litige",
  paymentPlan: "Échéancier",
  pause: "Pause",
  callBack: "À rappeler",
  stop: "Arrêt des relances",
  insolvency: "Procédure collective",
};

const customerOf = (world: World, id: string | undefined) => known(world, id) as MockCustomer;

function enter(
  world: World,
  customer: MockCustomer,
  kind: t.ExchangeKind,
  title: string,
  rest: Partial<t.Exchange> = {},
) {
  const entry: t.Exchange = {
    id: ++world.nextId,
    sequence: customer.history.length + 1,
    at: new Date().toISOString(),
    kind,
    title,
    subject: title,
    text: null,
    from: "Claire Bonnet",
    to: [],
    level: null,
    invoices: [],
    reminderId: null,
    webLink: null,
    itemId: null,
    hash: "0",
    proofs: [],
    ...rest,
  };
  customer.history.unshift(entry);
  return entry;
}

export function agree(world: World, customer: MockCustomer, kind: t.AgreementKind, body: t.AgreementRequest) {
  const date = body.promisedFor ?? body.expectedOn ?? body.until ?? null;
  const text = `${titles[kind] ?? kind}${date ? ` pour le ${date}` : ""}`;
  const made = {
    id: ++world.nextId,
    customerId: customer.id,
    kind,
    text,
    since: dayAfter(world, 0),
    until: date,
    promisedFor: body.promisedFor ?? null,
    amount: body.amount ?? null,
    invoiceIds: body.invoiceIds ?? null,
    parts: body.parts ?? [],
    note: body.note ?? null,
    by: "Claire Bonnet",
    createdAt: new Date().toISOString(),
    isActive: true,
    endedAt: null as string | null,
    endedBy: null as string | null,
    endNote: null as string | null,
  };
  world.agreements.unshift(made);
  enter(world, customer, kind as t.ExchangeKind, text);
  return made;
}

function log(world: World, customer: MockCustomer, body: t.LoggedExchange): t.Logged | Response {
  if (body.registeredNumber && body.registeredNumber.length < 5)
    return refuse("registeredNumber", "Ce numéro de recommandé n’est pas complet.");
  const counts = body.kind !== "note" && body.result !== "noAnswer" && body.result !== "wrongNumber";
  const entry = enter(
    world,
    customer,
    body.kind,
    `${body.kind} ${body.registeredNumber ?? body.result ?? ""}`.trim(),
    {
      text: body.text ?? null,
      reminderId: counts ? ++world.nextId : null,
    },
  );
  if (counts) customer.action = "wait";
  const kind = (
    {
      promise: "promise",
      dispute: "dispute",
      paymentAnnounced: "paymentAnnounced",
      noAnswer: "callBack",
      callBack: "callBack",
    } as const
  )[body.result as "promise"] as t.AgreementKind | undefined;
  const agreement = kind
    ? agree(world, customer, kind, { ...body, note: body.text ?? null } as t.AgreementRequest)
    : null;
  return { exchangeId: entry.id, counted: counts ? customer.invoices.map(({ id }) => id) : [], agreement };
}

function callSheet(customer: MockCustomer): t.CallSheet {
  const { balance, overdue } = summary(customer);
  const late = customer.invoices.filter(({ daysLate }) => daysLate > 0);
  return {
    customerId: customer.id,
    customerName: customer.name,
    contactName: customer.contact,
    phone: customer.phone,
    email: customer.email,
    overdue,
    balance,
    isDue: customer.action === "call",
    invoices: late.map(({ number, dueDate, daysLate, open, levelDoneOn }) => ({
      number,
      dueDate: dueDate ?? "",
      daysLate,
      open,
      lastReminderOn: levelDoneOn,
    })),
    opening: `Bonjour ${customer.contact ?? ""}, ici Claire Bonnet, de la société Atelier Morin. Je vous appelle au sujet de ${late.length} factures arrivées à échéance.`,
    goals: [
      "Obtenir une date de règlement et le moyen de paiement.",
      "Vérifier que les factures ont été reçues.",
    ],
    objections: [
      {
        says: "Je n’ai pas reçu ces factures.",
        answer: "Je vous en envoie une copie à l’instant. À quelle adresse ?",
      },
      { says: "Le virement est parti.", answer: "Merci. À quelle date, et sous quelle référence ?" },
    ],
    closing: "Je note la date et vous remercie.",
    history: customer.history
      .slice(0, 5)
      .map(({ at, kind, title, text }) => ({ at, kind, subject: title, text })),
  };
}

const pdf = (name: string) =>
  new Response("%PDF-1.4\n%%EOF", {
    headers: { "content-type": "application/pdf", "content-disposition": `attachment; filename=${name}.pdf` },
  });

const at = (rest: string) => new RegExp(`^/companies/\\d+/customers/(\\d+)/${rest}$`);
const agreementKind = "(promises|payment-announcements|disputes|payment-plans|pauses|stops|insolvencies)";

export const actionRoutes: [string, RegExp, Handler][] = [
  [
    "GET",
    at("agreements"),
    (world, _r, [id]) => world.agreements.filter(({ customerId }) => customerId === Number(id)),
  ],
  [
    "POST",
    at(agreementKind),
    async (world, request, [id, path = ""]) => {
      const body = (await request.json()) as t.AgreementRequest;
      const kind = kinds[path] ?? "pause";
      const customer = customerOf(world, id);
      const open = customer.invoices.reduce((sum, invoice) => sum + cents(invoice.open), 0);
      const parts = (body.parts ?? []).reduce((sum, part) => sum + cents(part.amount), 0);
      if (kind === "paymentPlan" && !body.invoiceIds && parts !== open)
        return refuse("parts", "Les parts ne font pas le montant ouvert.");
      if (body.note === "refusé") return refuse("note", "Ce motif n’est pas admis.");
      return json(agree(world, customer, kind, body), 201);
    },
  ],
  [
    "PUT",
    at(`${agreementKind}/(\\d+)`),
    async (world, request, [, , id]) => {
      const found = world.agreements.find((one) => one.id === Number(id));
      const body = (await request.json()) as t.AgreementRequest;
      return (
        found && Object.assign(found, { note: body.note ?? null, promisedFor: body.promisedFor ?? null })
      );
    },
  ],
  [
    "DELETE",
    at(`${agreementKind}/(\\d+)`),
    (world, _r, [, , id], url) => {
      const found = world.agreements.find((one) => one.id === Number(id));
      return (
        found &&
        Object.assign(found, {
          isActive: false,
          endedAt: new Date().toISOString(),
          endedBy: "Claire Bonnet",
          endNote: url.searchParams.get("reason"),
        })
      );
    },
  ],
  [
    "POST",
    at("exchanges"),
    async (world, request, [id]) => {
      const logged = log(world, customerOf(world, id), (await request.json()) as t.LoggedExchange);
      return logged instanceof Response ? logged : json(logged, 201);
    },
  ],
  [
    "POST",
    at("exchanges/(\\d+)/cancel"),
    (world, _r, [id, exchangeId]) => {
      const customer = customerOf(world, id);
      const found = customer.history.find((one) => one.id === Number(exchangeId));
      customer.action = "call";
      const note = enter(world, customer, "note", `Saisie annulée : ${found?.title ?? ""}`, {
        reminderId: found?.reminderId ?? null,
      });
      return { exchangeId: note.id, counted: [], agreement: null };
    },
  ],
  [
    "POST",
    at("exchanges/(\\d+)/proofs"),
    async (world, request, [id, exchangeId]) => {
      const file = (await request.formData()).get("file") as File;
      const entry = customerOf(world, id).history.find((one) => one.id === Number(exchangeId));
      entry?.proofs.push(proof(++world.nextId, file.name, file.type, file.size));
      enter(world, customerOf(world, id), "proof", `Preuve jointe : ${file.name}`);
      return json(
        { id: ++world.nextId, name: file.name, contentType: file.type, sha256: "0", by: "", at: "" },
        201,
      );
    },
  ],
  ["GET", at("exchanges/\\d+/proofs/(\\d+)"), (_w, _r, [, id]) => pdf(`preuve-${id ?? ""}`)],
  ["GET", at("call-sheet"), (world, _r, [id]) => callSheet(customerOf(world, id))],
  ["GET", at("letter"), (world, _r, [id]) => pdf(`lettre-${customerOf(world, id).id}`)],
  ["GET", at("statement"), (world, _r, [id]) => pdf(`releve-${customerOf(world, id).id}`)],
  [
    "GET",
    at("payment-plans/\\d+/document"),
    (world, _r, [id]) => pdf(`echeancier-${customerOf(world, id).id}`),
  ],
  [
    "PUT",
    at("profile"),
    async (world, request, [id]) => {
      const customer = customerOf(world, id);
      customer.profile = (await request.json()) as t.ProfileEdit;
      return customerPage(world, customer);
    },
  ],
  [
    "PUT",
    /^\/companies\/\d+\/invoices\/(\d+)$/,
    async (world, request, [id]) => {
      const body = (await request.json()) as t.InvoiceEdit;
      const found = world.customers.flatMap(({ invoices }) => invoices).find((one) => one.id === Number(id));
      if (found) {
        Object.assign(found, { planCode: body.planCode ?? null, status: body.status ?? null });
        if (body.status === 212) found.open = eur(0);
      }
      return explanation(world, Number(id));
    },
  ],
];
