// What a message is: the calls by which the pane follows what is open in Outlook.
import type * as t from "../src/api/contract";
import type { Candidate, ItemContext } from "../src/api/itemCalls";
import { letter } from "./letter";
import { problem } from "./problem";
import { dayAfter, type MockCustomer, type World } from "./world";

type Handler = (world: World, request: Request, ids: string[], url: URL) => unknown;

const nobody: ItemContext = {
  kind: "unknown",
  companyId: null,
  companyName: null,
  customerId: null,
  customerName: null,
  reminder: null,
  reply: null,
  found: null,
  candidates: [],
};
/** Addresses that were linked by hand, on top of the customers' own. */
const linked = new WeakMap<World, Map<string, number>>();
const counted = new WeakMap<World, Set<string>>();
export const countedOf = (world: World) => counted.get(world) ?? new Set<string>();

const elsewhere = {
  companyId: 2,
  companyName: "SARL Lagarde Conseil",
  customerId: 1,
  customerName: "Garage Vauban",
};
const shared = [6, 7];

export function itemContext(world: World, query: URLSearchParams): ItemContext {
  const itemId = query.get("itemId");
  const address = query.get("address")?.toLowerCase() ?? null;
  const about = (customerId: number, rest: Partial<ItemContext>): ItemContext => ({
    ...nobody,
    companyId: 1,
    companyName: world.settings.name,
    customerId,
    customerName: world.customers[customerId - 1]?.name ?? "",
    ...rest,
  });
  const replies = world.replies.filter((one) => one.itemId === itemId && one.state !== "dismissed");
  const [reply] = replies;
  const candidates = replies.length > 1 ? replies.map((one) => candidateOf(about(one.customerId, {}))) : [];
  if (reply) return about(reply.customerId, { kind: "reply", reply, candidates });
  const reminder = itemId ? reminderOf(world, itemId) : undefined;
  if (reminder) return about(reminder.customerId, { kind: "reminder", reminder });
  const found = world.found.find((one) => itemId !== null && one.itemId === itemId);
  if (found) return about(found.customerId, { kind: "found", found });
  if (address?.endsWith("@vauban.test")) return { ...nobody, ...elsewhere, kind: "customer" };
  if (address?.endsWith("@roux.test"))
    return { ...nobody, kind: "ambiguous", candidates: shared.map((id) => candidateOf(about(id, {}))) };
  const customer = world.customers.find(({ email }) => address !== null && email === address)?.id;
  const known = customer ?? (address ? linked.get(world)?.get(address) : undefined);
  return known === undefined ? nobody : about(known, { kind: "customer" });
}

const candidateOf = ({ companyId, companyName, customerId, customerName }: ItemContext): Candidate => ({
  companyId: companyId ?? 0,
  companyName: companyName ?? "",
  customerId: customerId ?? 0,
  customerName: customerName ?? "",
});

/** sent-1 and draft-1 … draft-3 stand in the mailbox from the start, for whoever opens them. */
function reminderOf(world: World, itemId: string): t.Reminder | undefined {
  const known = world.reminders.find((one) => one.itemId === itemId);
  const customer = world.customers[0];
  if (known || !customer || !/^(sent-1|draft-[123])$/.test(itemId)) return known;
  const made = storied(world, customer, itemId);
  world.reminders.push(made);
  if (itemId === "draft-2") world.changedDrafts.add(made.id);
  if (itemId === "draft-3") made.state = "superseded";
  return made;
}

function storied(world: World, customer: MockCustomer, itemId: string): t.Reminder {
  const { subject, html, to } = letter(customer, undefined);
  const isSent = itemId === "sent-1";
  const at = `${dayAfter(world, isSent ? -9 : 0)}T08:30:00Z`;
  const invoices = customer.invoices.map(({ id, number, open }) => ({ id, number, open, level: 2 }));
  const cents = invoices.reduce((sum, { open }) => sum + Math.round(Number(open.amount) * 100), 0);
  return {
    id: ++world.nextId,
    companyId: 1,
    customerId: customer.id,
    customerName: customer.name,
    state: isSent ? "sent" : "drafted",
    level: 2,
    levelName: "Deuxième rappel",
    tone: "firm",
    subject,
    to,
    amount: { amount: (cents / 100).toFixed(2), currency: "EUR" },
    invoices,
    createdAt: at,
    draftedAt: at,
    sentAt: isSent ? at : null,
    detectedBy: null,
    confidence: null,
    webLink: null,
    itemId,
    html,
    channel: "email",
    lateFees: { amount: "0.00", currency: "EUR" },
    deadline: isSent ? dayAfter(world, -1) : null,
  };
}

const customerPath = (tail: string) => new RegExp(`^/companies/\\d+/customers/(\\d+)/${tail}$`);
const bodyOf = async (request: Request) => (await request.json()) as Record<string, string | undefined>;

export const itemRoutes: [string, RegExp, Handler][] = [
  ["GET", /^\/mailbox\/item$/, (world, _r, _i, url) => itemContext(world, url.searchParams)],
  [
    "POST",
    customerPath("addresses"),
    async (world, request, [id]) => {
      const { address = "" } = await bodyOf(request);
      const owner = itemContext(world, new URLSearchParams({ address })).customerId;
      if (owner !== null && owner !== Number(id))
        return problem(409, "address.taken", "Adresse déjà connue", {
          detail: `Cette adresse est déjà connue pour ${world.customers[owner - 1]?.name ?? ""}.`,
        });
      const own = linked.get(world) ?? new Map<string, number>();
      linked.set(world, own.set(address.toLowerCase(), Number(id)));
      return { customerId: Number(id), customerName: world.customers[Number(id) - 1]?.name ?? "", address };
    },
  ],
  [
    "POST",
    customerPath("by-hand"),
    async (world, request) => {
      const { itemId = "" } = await bodyOf(request);
      counted.set(world, countedOf(world).add(itemId));
      return { counted: true };
    },
  ],
  [
    "DELETE",
    customerPath("by-hand"),
    (world, _r, _i, url) => {
      countedOf(world).delete(url.searchParams.get("itemId") ?? "");
      return { counted: false };
    },
  ],
];
