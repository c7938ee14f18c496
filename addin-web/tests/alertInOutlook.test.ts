import { build } from "vite";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import "../fake-office/office.js";
import type { FakeOptions } from "../fake-office/office";
import { stage } from "./stage";

const { fakeOffice } = window;
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
afterEach(() => {
  window.Office = undefined;
  vi.unstubAllGlobals();
});

/** She writes in the fake Outlook and presses Send; the service is the mock. */
async function press(draft: string, options: FakeOptions = {}) {
  stage(24);
  const headers = { "x-relance-key": "rl-1" };
  fakeOffice.install({ token: "t", latency: 1, select: { mode: "compose", id: draft, headers }, ...options });
  const answer = fetch;
  vi.stubGlobal("fetch", (input: string, init: RequestInit) => answer(new URL(input).href, init));
  const run = new Function("Office", "location", script) as (office: unknown, location: unknown) => void;
  run(window.Office, { origin: "http://localhost:3000" });
  return fakeOffice.send(5000);
}

it("lets a reminder go of which nothing has changed", async () => {
  expect(await press("draft-1")).toEqual({ allowEvent: true });
});

it("says what has changed in the language of Outlook", async () => {
  expect(await press("draft-2")).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringContaining("La facture FA-2026-1002 est réglée.") as string,
    sendModeOverride: "promptUser",
  });
  expect(await press("draft-3", { language: "en-GB" })).toMatchObject({
    errorMessage: expect.stringContaining("A newer draft replaces this one.") as string,
    cancelLabel: "Review the reminder",
  });
});

it("lets it go in an Outlook below 1.8, which does not tell what it is", async () => {
  expect(await press("draft-2", { set: "1.7" })).toEqual({ allowEvent: true });
});
