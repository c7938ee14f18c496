import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import type { Connect, Plugin, ViteDevServer } from "vite";

type MockServer = typeof import("./server");

const middleware =
  (server: ViteDevServer): Connect.NextHandleFunction =>
  (req, res, next) => {
    const host = `http://${req.headers.host ?? "localhost"}`;
    const body = req.method === "GET" || req.method === "HEAD" ? null : Readable.toWeb(req);
    const headers = new Headers();
    for (const [name, value] of Object.entries(req.headers))
      if (typeof value === "string") headers.set(name, value);
    const request = new Request(host + (req.url ?? "/"), {
      method: req.method ?? "GET",
      headers,
      body: body as BodyInit | null,
      duplex: "half",
    } as RequestInit);
    server
      .ssrLoadModule("/mock/server.ts")
      .then((module) => (module as MockServer).answer(request, req.headers.referer ?? null))
      .then((response) => {
        if (!response) {
          next();
          return;
        }
        res.writeHead(response.status, Object.fromEntries(response.headers));
        if (response.body) Readable.fromWeb(response.body as NodeStream).pipe(res);
        else res.end();
      })
      .catch(next);
  };

/** `vite --mode mock` only: the production build never sees this folder. */
export const mockServer = (): Plugin => ({
  name: "relance-mock",
  configureServer: (server) => {
    server.middlewares.use(middleware(server));
  },
});
