import type * as t from "../src/api/contract";
import { agree } from "./actions";
import { problem } from "./problem";
import { customerOf, dayAfter, type World } from "./world";

export const undecided = { suggestion: null, decision: null, decidedBy: null, decidedAt: null, notice: null };

/** What a reply seems to mean, as far as a story needs it. */
export const read = (
  kind: t.ReplySuggestion["kind"],
  rest: Partial<t.ReplySuggestion> = {},
): t.ReplySuggestion => ({
  kind,
  date: null,
  amount: null,
  sentence: null,
  confidence: "likely",
  invoiceIds: [],
  parts: [],
  address: null,
  ...rest,
});

export function foundMail(world: World, customerId: number): t.FoundMail {
  const customer = customerOf(world, customerId);
  return {
    id: 900 + customerId,
    companyId: 1,
    customerId,
    customerName: customer?.name ?? "",
    reminderId: null,
    state: "toReview",
    sentAt: `${dayAfter(world, -3)}T09:12:00Z`,
    from: "claire@atelier-morin.test",
    to: [customer?.email ?? ""],
    subject: "Vos factures",
    text: "Bonjour, avez-vous pu regarder nos dernières factures ? Elles restent à régler. Bien à vous, Claire",
    sentence: "avez-vous pu regarder nos dernières factures ? Elles restent à régler.",
    invoiceIds: customer?.invoices.slice(0, 1).map(({ id }) => id) ?? [],
    webLink: null,
    itemId: `found-${customerId}`,
    decidedBy: null,
    decidedAt: null,
  };
}

const kinds: Record<string, t.AgreementKind> = {
  promise: "promise",
  paid: "paymentAnnounced",
  dispute: "dispute",
  paymentPlan: "paymentPlan",
  pause: "pause",
};

/** The few rules of a decision that the pane relies on. */
export function decideReply(world: World, id: number, body: t.ReplyDecision): t.Reply | Response {
  const reply = world.replies.find((one) => one.id === id);
  if (!reply) return problem(404, "notFound", "Not found");
  const refuse = (field: string, words: string) =>
    problem(400, "invalid", "Invalid", { detail: words, errors: { [field]: [words] } });
  const decision = body.decision ?? "";
  if (decision === "promise" && (body.date ?? "") < dayAfter(world, 0))
    return refuse("date", "Choisissez une date à venir.");
  if (decision === "newAddress" && (body.address ?? "").endsWith("@refuse.test"))
    return refuse("address", "Cette adresse e-mail n’est pas valable : vérifiez la saisie.");
  const at = new Date().toISOString();
  const kind = kinds[decision];
  const customer = customerOf(world, reply.customerId);
  if (kind && customer) agree(world, customer, kind, body as t.AgreementRequest);
  const isBack = decision === "toReview";
  const notice = isBack && kinds[reply.decision ?? ""] ? "L’accord noté reste en vigueur." : null;
  Object.assign(reply, {
    state: isBack ? "toReview" : decision === "notTheirs" ? "dismissed" : "handled",
    decision: isBack ? null : decision,
    decidedBy: isBack ? null : "Claire Bonnet",
    decidedAt: isBack ? null : at,
  });
  return { ...reply, notice };
}

export function decideFound(world: World, id: number, body: t.FoundMailDecision): t.FoundMail | Response {
  const mail = world.found.find((one) => one.id === id);
  if (!mail) return problem(404, "notFound", "Not found");
  mail.state = body.decision === "counted" ? "counted" : "ignored";
  return mail;
}
