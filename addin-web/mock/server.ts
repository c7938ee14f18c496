import { answerApi } from "./api";
import { problem } from "./problem";
import { answerMailbox, mailboxPath } from "./mailbox";
import { seed } from "./seed";
import { makeWorld, type World } from "./world";

const clientId = "11111111-2222-3333-4444-555555555555";

/** ?mode=graph: a tenant that nobody reaches, to see how signing in looks. */
const tenant = {
  mode: "graph",
  localMailboxUrl: null,
  clientId,
  authority: "https://login.microsoftonline.com/7d1c5f0e-2f4b-4d0a-9a55-6f1e2b3c4d5e",
  scope: `api://${clientId}/access_as_user`,
};

/** One small world per size and page, so that pictures and tests do not disturb each other. */
const worlds = new Map<string, World>();

export function worldOf(rows: number, name = ""): World {
  const key = `${rows}/${name}`;
  const known = worlds.get(key);
  if (known) return known;
  const world = makeWorld(rows);
  seed(world);
  worlds.set(key, world);
  return world;
}

/** ?rows=, ?world=, ?mailbox= and ?down= of the page that asks (its Referer) choose what it gets. */
export async function answer(request: Request, referer: string | null): Promise<Response | null> {
  const url = new URL(request.url);
  const asked = new URLSearchParams(referer ? new URL(referer).search : "");
  const world = worldOf(Number(asked.get("rows") ?? 24), asked.get("world") ?? "");
  if (asked.has("stale")) world.paymentsAgeDays = 16;
  const trouble = asked.get("mailbox");
  if (trouble && url.pathname === "/api/sync" && request.method === "GET")
    return Response.json(
      world.mailboxes.map((box, at) =>
        at === 1 ? { ...box, state: trouble, faultSince: box.lastSuccessAt } : box,
      ),
    );
  if (url.pathname.startsWith(mailboxPath)) return answerMailbox(world, request);
  if (!url.pathname.startsWith("/api/")) return null;
  if (asked.has("down") && !url.pathname.endsWith("client-settings") && !url.pathname.endsWith("/me"))
    return problem(503, "http503", "Service Unavailable");
  if (asked.get("mode") === "graph" && url.pathname.endsWith("client-settings")) return Response.json(tenant);
  return answerApi(world, request);
}
