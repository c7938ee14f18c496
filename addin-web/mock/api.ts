// The API of the contract, played from memory: for development, tests and pictures only.
import type * as t from "../src/api/contract";
import { actionRoutes } from "./actions";
import { inEnglish } from "./english";
import { importReport } from "./imports";
import { itemRoutes } from "./item";
import { letter } from "./letter";
import { mailboxPath } from "./mailbox";
import { cancel, operationStream, operationOf, operationsOf, prepare, resume, update } from "./operations";
import { problem } from "./problem";
import { decideFound, decideReply } from "./replies";
import { ruleRoutes } from "./rules";
import { agedBalance, customerPage, explanation, summary } from "./views";
import { cents, customerOf, iso, worldFor, type World } from "./world";
import { personalDataRoutes } from "./personalData";
import { inPortfolio, teamRoutes } from "./team";
import { indicators } from "./indicators";
import { allWorklists, worklist } from "./worklist";

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

type Handler = (world: World, request: Request, ids: string[], url: URL) => unknown;
const page = <T>(items: T[]): t.Page<T> => ({ items, nextCursor: null });
const firstHundred = <T>(items: T[]): t.Page<T> => ({
  items: items.slice(0, 100),
  nextCursor: items.length > 100 ? "100" : null,
});

const routes: [string, RegExp, Handler][] = [
  ...actionRoutes,
  ...itemRoutes,
  [
    "GET",
    /^\/client-settings$/,
    (_w, _r, _i, url) => ({
      mode: "local",
      localMailboxUrl: url.origin + mailboxPath,
      clientId: null,
      authority: null,
      scope: null,
    }),
  ],
  ["GET", /^\/me$/, (world) => me(world)],
  [
    "POST",
    /^\/sync$/,
    (world) => {
      world.lastSyncAt = new Date().toISOString();
      return {
        sent: 2,
        replies: 1,
        autoReplies: 0,
        bounces: 0,
        unmatched: 0,
        withdrawn: 0,
        found: 0,
        at: world.lastSyncAt,
        mailboxes: world.mailboxes,
      };
    },
  ],
  [
    "GET",
    /^\/companies\/\d+\/worklist$/,
    (world, _r, _i, url) =>
      worklist(world, url.searchParams.get("confirmStale") === "true", url.searchParams.get("portfolio")),
  ],
  [
    "POST",
    /^\/companies\/\d+\/reminders\/preview$/,
    async (world, request) => {
      const { customerId, invoiceIds } = (await request.json()) as {
        customerId: number;
        invoiceIds?: number[];
      };
      const customer = customerOf(world, String(customerId));
      return customer ? letter(customer, invoiceIds) : problem(404, "notFound", "Not found");
    },
  ],
  [
    "POST",
    /^\/companies\/\d+\/reminders$/,
    async (world, request) => {
      const { customerIds } = (await request.json()) as { customerIds: number[] };
      return json(prepare(world, customerIds), 202);
    },
  ],
  [
    "GET",
    /^\/operations\/([^/]+)$/,
    (world, _r, [id = ""]) =>
      world.operations.has(id) ? operationOf(world, id) : problem(404, "notFound", "Not found"),
  ],
  ["GET", /^\/operations\/([^/]+)\/events$/, (world, _r, [id = ""]) => operationStream(world, id)],
  ["POST", /^\/operations\/([^/]+)\/cancel$/, (world, _r, [id = ""]) => json(cancel(world, id), 202)],
  [
    "GET",
    /^\/reminders\/by-item$/,
    (world, _r, _i, url) =>
      world.reminders.find(({ itemId }) => itemId === url.searchParams.get("itemId")) ??
      problem(404, "notFound", "Not found"),
  ],
  [
    "GET",
    /^\/reminders\/(\d+)$/,
    (world, _r, [id]) =>
      world.reminders.find((one) => one.id === Number(id)) ?? problem(404, "notFound", "Not found"),
  ],
  [
    "POST",
    /^\/reminders\/(\d+)\/check$/,
    (world, _r, [id]) =>
      world.changedDrafts.has(Number(id))
        ? {
            ok: false,
            checks: [
              { code: "paid", severity: "block", text: "La facture FA-2026-1002 est réglée.", remedy: null },
            ],
          }
        : {
            ok: true,
            checks: [{ code: "unchanged", severity: "pass", text: "Rien n’a changé.", remedy: null }],
          },
  ],
  [
    "POST",
    /^\/reminders\/(\d+)\/update$/,
    async (world, request, [id]) => {
      const { discardEdits } = (await request.json()) as { discardEdits: boolean };
      return update(world, Number(id), discardEdits);
    },
  ],
  ["GET", /^\/companies\/\d+\/operations$/, (world) => operationsOf(world)],
  ["POST", /^\/operations\/([^/]+)\/resume$/, (world, _r, [id = ""]) => json(resume(world, id), 202)],
  [
    "GET",
    /^\/companies\/\d+\/replies$/,
    (world, _r, _i, url) => {
      const isHers = inPortfolio(url.searchParams.get("portfolio"));
      return firstHundred(
        world.replies
          .filter(({ state }) => state === (url.searchParams.get("state") ?? state))
          .filter(({ customerId }) => world.customers.some((one) => one.id === customerId && isHers(one))),
      );
    },
  ],
  [
    "POST",
    /^\/replies\/(\d+)\/decision$/,
    async (world, request, [id]) => decideReply(world, Number(id), (await request.json()) as t.ReplyDecision),
  ],
  [
    "GET",
    /^\/companies\/\d+\/found-mails$/,
    (world) => page(world.found.filter(({ state }) => state === "toReview")),
  ],
  [
    "POST",
    /^\/found-mails\/(\d+)\/decision$/,
    async (world, request, [id]) =>
      decideFound(world, Number(id), (await request.json()) as t.FoundMailDecision),
  ],
  ["GET", /^\/sync$/, (world) => world.mailboxes],
  [
    "DELETE",
    /^\/sync\/problems$/,
    (world) => {
      for (const box of world.mailboxes) box.problems = [];
      return new Response(null, { status: 204 });
    },
  ],
  ["GET", /^\/mailbox\/folders$/, (world) => world.folders],
  [
    "PUT",
    /^\/mailbox\/folders$/,
    async (world, request) => {
      const { folderIds } = (await request.json()) as { folderIds: string[] };
      if (folderIds.length > 20)
        return problem(400, "invalid", "Invalid", {
          errors: { folderIds: ["Choisissez 20 dossiers au plus."] },
        });
      world.folders = world.folders.map((folder) => ({ ...folder, isRead: folderIds.includes(folder.id) }));
      return world.folders;
    },
  ],
  ["GET", /^\/companies\/\d+\/customers$/, (world, _r, _i, url) => customers(world, url.searchParams)],
  [
    "GET",
    /^\/companies\/\d+\/customers\/(\d+)$/,
    (world, _r, [id]) => {
      const customer = customerOf(world, id);
      return customer ? customerPage(world, customer) : problem(404, "notFound", "Not found");
    },
  ],
  [
    "PUT",
    /^\/companies\/\d+\/customers\/(\d+)\/contact$/,
    async (world, request, [id]) => {
      const customer = customerOf(world, id);
      const body = (await request.json()) as { email: string; name?: string; phone?: string };
      if (!customer) return problem(404, "notFound", "Not found");
      Object.assign(customer, {
        email: body.email,
        contact: body.name ?? customer.contact,
        phone: body.phone ?? customer.phone,
      });
      return customerPage(world, customer);
    },
  ],
  [
    "GET",
    /^\/companies\/\d+\/customers\/(\d+)\/history$/,
    (world, _r, [id]) => page(customerOf(world, id)?.history ?? []),
  ],
  [
    "GET",
    /^\/companies\/\d+\/invoices\/(\d+)\/explanation$/,
    (world, _r, [id]) => explanation(world, Number(id)),
  ],
  ["GET", /^\/worklist$/, (world) => allWorklists(world)],
  ["GET", /^\/companies\/\d+\/indicators$/, (world) => indicators(world)],
  ["GET", /^\/companies\/\d+\/aged-balance$/, (world) => agedBalance(world)],
  ...ruleRoutes,
  ...teamRoutes,
  ...personalDataRoutes,
  ["GET", /^\/companies\/\d+\/imports$/, (world) => page(world.imports)],
  [
    "POST",
    /^\/companies\/\d+\/imports$/,
    async (world, request) => importReport(world, await request.formData()),
  ],
  [
    "POST",
    /^\/companies\/\d+\/imports\/(\d+)\/undo$/,
    (world, _r, [id]) => {
      const run = world.imports.find((one) => one.id === Number(id));
      if (run) Object.assign(run, { canUndo: false, undoneAt: new Date().toISOString() });
      return run;
    },
  ],
];

const me = (world: World): t.Me => ({
  user: { id: "u1", name: "Claire Bonnet", userName: "claire@atelier-morin.test" },
  mailbox: { state: "connected", address: "claire@atelier-morin.test", lastSyncAt: world.lastSyncAt },
  companies: [
    { id: 1, name: world.settings.name, color: world.settings.color, role: "manager" },
    ...(world.second ? [{ ...world.second.company, role: "collector" as const }] : []),
  ],
  mode: "local",
  today: iso(world.today),
  now: new Date().toISOString(),
  localMailboxUrl: null,
  isAdministrator: true,
  groupsUnknown: false,
  requiresMandate: world.team.firm.requiresMandate,
});

function customers(world: World, query: URLSearchParams): t.Page<t.CustomerSummary> {
  const text = (query.get("search") ?? "").toLowerCase();
  const found = world.customers
    .filter(inPortfolio(query.get("portfolio")))
    .filter(({ name }) => name.toLowerCase().includes(text))
    .map(summary);
  found.sort((a, b) =>
    query.get("sort") === "name" ? a.name.localeCompare(b.name, "fr") : cents(b.overdue) - cents(a.overdue),
  );
  const start = Number(query.get("cursor") ?? 0);
  const end = start + Number(query.get("limit") ?? 50);
  return { items: found.slice(start, end), nextCursor: end < found.length ? String(end) : null };
}

export async function answerApi(world: World, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/api/, "");
  for (const [method, pattern, handle] of routes) {
    const match = request.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    const body: unknown = await handle(worldFor(world, path), request, match.slice(1), url);
    const answer = body instanceof Response ? body : json(body ?? null);
    return request.headers.get("accept-language") === "en" ? inEnglish(answer) : answer;
  }
  return problem(404, "notFound", `No such endpoint: ${request.method} ${path}`);
}
