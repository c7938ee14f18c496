import { answerApi } from "./api";
import { problem } from "./problem";
import { answerMailbox, mailboxPath } from "./mailbox";
import { seed } from "./seed";
import { makeWorld, type World } from "./world";

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
  if (asked.get("mode") === "graph" && url.pathname.endsWith("client-settings"))
    return Response.json({ mode: "graph", localMailboxUrl: null, clientId: "x", authority: "x" });
  return answerApi(world, request);
}
