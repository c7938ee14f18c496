// @vitest-environment node
import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "vite";
import { alertText, longest } from "../src/alert/words";

let script = "";

beforeAll(async () => {
  const built = await build({
    configFile: "vite.alert.config.ts",
    logLevel: "silent",
    build: { write: false },
  });
  const [output] = Array.isArray(built) ? built : [built];
  script = output && "output" in output ? output.output[0].code : "";
});

type Answer = { allowEvent: boolean; errorMessage?: string; cancelLabel?: string; sendModeOverride?: string };
type Request = { method: string; url: string; headers: Record<string, string> };
type Reply = { status: number; body: string } | "offline" | "never";
type Story = {
  headers?: Record<string, string>;
  categories?: string[];
  item?: unknown;
  reply?: (request: Request) => Reply;
  token?: string | null;
  origin?: string;
  language?: string;
  set?: number;
  /** Timers run at once when it is the deadline's turn. */
  hurry?: boolean;
};

const context = (rest: object = {}) => ({ kind: "reminder", reminder: { id: 7, state: "drafted" }, ...rest });
const json = (body: unknown, status = 200): Reply => ({ status, body: JSON.stringify(body) });
const block = (code: string, text: string) => ({ code, severity: "block", text, remedy: null });
const service =
  (checks: unknown[], ok = false) =>
  ({ url }: Request) =>
    url.includes("/mailbox/item") ? json(context()) : json({ ok, checks });

/** Classic Outlook's runtime: the language of 2016, Office, XMLHttpRequest and a timer. Nothing of a page. */
async function send(story: Story = {}): Promise<{ answer: Answer; requests: Request[] }> {
  const { headers = { "x-relance-key": "rl-1" }, categories = [], token = "t", set = 14 } = story;
  const requests: Request[] = [];
  const done = (value: unknown) => ({ status: "succeeded", value });
  const getter = (value: unknown) => ({
    getAsync: (then: (result: unknown) => void) => setTimeout(then, 0, done(value)),
  });
  class XMLHttpRequest {
    status = 0;
    responseText = "";
    onload?: () => void;
    onerror?: () => void;
    request: Request = { method: "", url: "", headers: {} };
    open(method: string, url: string) {
      Object.assign(this.request, { method, url });
    }
    setRequestHeader(name: string, value: string) {
      this.request.headers[name] = value;
    }
    send() {
      requests.push(this.request);
      const reply = story.reply?.(this.request) ?? "offline";
      if (reply === "never") return;
      setTimeout(() => {
        if (reply === "offline") {
          this.onerror?.();
          return;
        }
        this.status = reply.status;
        this.responseText = reply.body;
        this.onload?.();
      }, 0);
    }
  }
  const item = {
    internetHeaders: {
      getAsync: (names: string[], then: (result: unknown) => void) =>
        setTimeout(
          then,
          0,
          done(Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])))),
        ),
    },
    categories: getter(categories.map((displayName) => ({ displayName }))),
    getItemIdAsync: (then: (result: unknown) => void) => setTimeout(then, 0, done("AAMk/a+b=")),
  };
  const handlers = new Map<string, (event: unknown) => void>();
  const settings: Record<string, unknown> = { origin: story.origin ?? "https://relance.example" };
  const Office = {
    actions: { associate: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler) },
    auth: {
      getAccessToken: () => (token ? Promise.resolve(token) : Promise.reject(new Error("13012"))),
    },
    context: {
      displayLanguage: story.language,
      mailbox: {
        item: "item" in story ? story.item : item,
        convertToRestId: (id: string) => id.replaceAll("/", "-").replaceAll("+", "_"),
      },
      roamingSettings: { get: (name: string) => settings[name] },
      requirements: {
        isSetSupported: (_name: string, version: string) => Number(version.split(".")[1]) <= set,
      },
    },
  };
  const timers = (run: () => void, ms: number) => setTimeout(run, story.hurry && ms > 1000 ? 50 : ms);
  const engine = createContext({ Office, XMLHttpRequest, setTimeout: timers });
  // What a page and newer engines have, and this one does not.
  runInContext("delete globalThis.globalThis; delete Object.entries; delete Object.fromEntries;", engine);
  runInContext(script, engine, { filename: "launchevent.js" });
  const answer = await new Promise<Answer>((resolve) => {
    handlers.get("onMessageSend")?.({ completed: resolve });
  });
  return { answer, requests };
}

const allowed = { allowEvent: true };

describe("the alert at Send, in a bare engine", () => {
  it("is one classic script in the language of 2016", () => {
    expect(script).not.toMatch(
      /\bimport\b|\bexport\b|\basync\b|\?\.|\?\?|\bwindow\b|\bdocument\b|globalThis/,
    );
    expect(script.length).toBeLessThan(20_000);
  });

  it("lets any other mail go at once, without asking anybody", async () => {
    const { answer, requests } = await send({ headers: {}, categories: ["Clients"], reply: service([]) });

    expect(answer).toEqual(allowed);
    expect(requests).toEqual([]);
  });

  it("asks about a reminder by its id, in her language, with her token, and lets it go when nothing changed", async () => {
    const { answer, requests } = await send({ reply: service([], true), language: "en-GB" });

    expect(answer).toEqual(allowed);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET https://relance.example/api/mailbox/item?itemId=AAMk-a_b%3D",
      "POST https://relance.example/api/reminders/7/check",
    ]);
    expect(requests[0]?.headers).toMatchObject({ Authorization: "Bearer t", "Accept-Language": "en" });
  });

  it("knows a follow-up in a thread by its category", async () => {
    const reply = service([block("paid", "La facture FA-1 est réglée.")]);

    const { answer } = await send({ headers: {}, categories: ["Relance"], reply });

    expect(answer.allowEvent).toBe(false);
  });

  it("says exactly what changed and leaves the decision to her", async () => {
    const checks = [
      block("paid", "La facture FA-2026-1002 est réglée."),
      { code: "iban", severity: "warn", text: "Pas d’IBAN.", remedy: null },
      block("alreadySent", "La 2e relance de la facture FA-2026-1003 est déjà partie."),
    ];

    const { answer } = await send({ reply: service(checks) });

    expect(answer).toEqual({
      allowEvent: false,
      errorMessage: [
        "Depuis la préparation de cette relance\u00a0:",
        "• La facture FA-2026-1002 est réglée.",
        "• La 2e relance de la facture FA-2026-1003 est déjà partie.",
        "Ouvrez le volet Relance pour la mettre à jour, ou envoyez-la telle quelle.",
      ].join("\n"),
      cancelLabel: "Revoir la relance",
      sendModeOverride: "promptUser",
    });
  });

  it("names no button where Outlook cannot", async () => {
    const { answer } = await send({ reply: service([block("paid", "Réglée.")]), set: 12 });

    expect(Object.keys(answer)).toEqual(["allowEvent", "errorMessage"]);
  });

  it("stops a draft that has been replaced", async () => {
    const replaced = () => json(context({ reminder: { id: 7, state: "superseded" } }));

    const { answer } = await send({ reply: replaced, language: "en-US" });

    expect(answer.errorMessage).toContain("A newer draft replaces this one.");
  });

  it.each<[string, Story]>([
    ["offline", { reply: () => "offline" }],
    ["an expired token", { reply: () => json({ code: "unauthorized" }, 401) }],
    ["a page instead of an answer", { reply: () => ({ status: 200, body: "<html>Proxy</html>" }) }],
    ["a failing service", { reply: () => json({}, 500) }],
    ["a failing check", { reply: ({ method }) => (method === "GET" ? json(context()) : json({}, 503)) }],
    [
      "a mail that is known as something else",
      { reply: () => json(context({ kind: "customer", reminder: null })) },
    ],
    ["no token", { token: null, reply: () => json(context()) }],
    ["a service that is not told", { origin: "", reply: () => json(context()) }],
    ["a service in the open", { origin: "http://relance.example", reply: () => json(context()) }],
    ["an answer that makes no sense", { reply: () => json(null) }],
    ["no item", { item: null }],
    ["an Outlook that lacks the members", { item: {} }],
  ])("lets the mail go: %s", async (_name, story) => {
    expect((await send(story)).answer).toEqual(allowed);
  });

  it("lets the mail go before Outlook calls it slow", async () => {
    const started = Date.now();

    const { answer, requests } = await send({ reply: () => "never", hurry: true });

    expect(answer).toEqual(allowed);
    expect(requests).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(script).toMatch(/\b(4000|4e3)\b/);
  });
});

describe("what the alert says", () => {
  const codes = {
    paid: ["Une facture a été réglée.", "An invoice has been paid."],
    amountChanged: ["Le solde d’une facture a changé.", "The balance of an invoice has changed."],
    alreadySent: ["Une relance de ce niveau est déjà partie.", "A reminder of this level has already left."],
    promise: ["Le client a annoncé un règlement.", "The customer has announced a payment."],
    promised: ["Le client a annoncé un règlement.", "The customer has announced a payment."],
    dispute: ["Le client conteste une facture.", "The customer disputes an invoice."],
    disputed: ["Le client conteste une facture.", "The customer disputes an invoice."],
    reply: [
      "Le client a répondu, sa réponse est à lire.",
      "The customer has replied; the reply is to be read.",
    ],
    replyToReview: [
      "Le client a répondu, sa réponse est à lire.",
      "The customer has replied; the reply is to be read.",
    ],
    somethingNew: ["La situation du client a changé.", "The customer's situation has changed."],
  };

  it.each(Object.entries(codes))("of %s, when the service gives no sentence", (code, [fr, en]) => {
    expect(alertText([{ code, text: "" }], "fr")).toContain(`• ${fr ?? ""}\n`);
    expect(alertText([{ code, text: "" }], "en")).toContain(`• ${en ?? ""}\n`);
  });

  it("is never longer than Outlook shows, and counts what it leaves out", () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      code: "paid",
      text: `La facture FA-2026-${1000 + at} de l'Atelier du Vieux Port est réglée depuis hier.`,
    }));

    const text = alertText(many, "fr");

    expect(text.length).toBeLessThanOrEqual(longest);
    const shown = text.split("\n").filter((line) => line.startsWith("• La facture")).length;
    expect(shown).toBeGreaterThan(2);
    expect(text).toContain(`• et ${12 - shown} autres changements.`);
    expect(text).toMatch(/telle quelle\.$/);
  });

  it("says the same thing once", () => {
    const text = alertText(
      [
        { code: "paid", text: "" },
        { code: "paid", text: "" },
      ],
      "fr",
    );

    expect(text.match(/réglée/g)).toHaveLength(1);
  });
});
