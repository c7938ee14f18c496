// dist/ as it would be served, compressed, with the mock API behind it (and the fake Outlook, ?fakeOffice=):
// for measuring, and photographing, what is really shipped.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { createServer as createVite } from "vite";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** Port 0 takes any that is free. */
export async function serve(port = 0) {
  const vite = await createVite({
    mode: "mock",
    appType: "custom",
    server: { middlewareMode: true, ws: false },
  });
  const mock = await vite.ssrLoadModule("/mock/server.ts");
  const server = createServer(async (req, res) => {
    const hasBody = req.method !== "GET" && req.method !== "HEAD";
    const request = new Request(`http://${req.headers.host}${req.url}`, {
      method: req.method,
      headers: Object.entries(req.headers).filter(([, value]) => typeof value === "string"),
      body: hasBody ? Readable.toWeb(req) : null,
      duplex: "half",
    });
    const answer = await mock.answer(request, req.headers.referer ?? null);
    if (answer) {
      res.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (answer.body) Readable.fromWeb(answer.body).pipe(res);
      else res.end();
      return;
    }
    const { pathname } = new URL(request.url);
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const found = await readFile(`dist${path}`).catch(() => null);
    if (!found) return void res.writeHead(404).end();
    const plays = path.endsWith(".html") && new URL(request.url).searchParams.has("fakeOffice");
    const content = plays
      ? found
          .toString()
          .replace("<head>", `<head><script>${await readFile("fake-office/office.js", "utf8")}</script>`)
      : found;
    res.writeHead(200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "content-encoding": "gzip",
    });
    res.end(gzipSync(content));
  });
  await new Promise((resolve) => server.listen(port, resolve));
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await vite.close();
  };
  return { base: `http://localhost:${server.address().port}`, stop };
}

// node scripts/serve.mjs 5192: for the scripts that take pictures, so that nobody's editing reloads the page.
const [, self, asked] = process.argv;
if (self?.endsWith("serve.mjs")) {
  const { base } = await serve(Number(asked ?? 0));
  console.log(`dist and the mock API on ${base}/pane/`);
}
