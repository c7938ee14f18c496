import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const page = new URL("office.js", import.meta.url);

/** `vite --mode mock` only: a page with ?fakeOffice= in its address gets the fake host before anything else. */
export const fakeOffice = (): Plugin => ({
  name: "relance-fake-office",
  apply: "serve",
  async transformIndexHtml(_html, { originalUrl }) {
    if (!new URL(originalUrl ?? "/", "http://localhost").searchParams.has("fakeOffice")) return [];
    return [{ tag: "script", injectTo: "head-prepend", children: await readFile(page, "utf8") }];
  },
});
