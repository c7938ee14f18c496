import { vi } from "vitest";
import { answerApi } from "../mock/api";
import { answerMailbox, mailboxPath } from "../mock/mailbox";
import { seed } from "../mock/seed";
import { makeWorld, type World } from "../mock/world";
import { browserHost, type OfficeHost } from "../src/office";

type Intercept = (request: Request) => Response | undefined;

/** The pane's whole outside: a mock API over a world of its own. */
export function stage(rows: number, intercept: Intercept = () => undefined): World {
  const world = makeWorld(rows);
  world.paceMs = 0;
  seed(world);
  vi.stubGlobal("fetch", async (input: string, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const form = init?.body instanceof FormData ? init.body : null;
    const url = new URL(input, "http://localhost:3000");
    const request = new Request(url, { ...init, signal: null, body: form ? null : (init?.body ?? null) });
    // The form is jsdom's and the request Node's: they do not know each other.
    if (form) request.formData = () => Promise.resolve(form);
    const special = intercept(request);
    if (special) return special;
    const { pathname } = new URL(request.url);
    return pathname.startsWith(mailboxPath) ? answerMailbox(world, request) : answerApi(world, request);
  });
  return world;
}

export function fakeHost() {
  const opened: { itemId: string | null; webLink: string | null }[] = [];
  const host: OfficeHost = {
    ...browserHost,
    openMessage: (itemId, webLink) => opened.push({ itemId, webLink }),
  };
  return { host, opened };
}
