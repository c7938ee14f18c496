// npm run build && npm run speed: the pane's numbers (design §13) in Chromium, on dist/ with the mock behind it.
// First load, time to usable, scrolling of 10,000 rows, and memory after an hour of changing messages.
import { launch } from "./browser.mjs";
import { serve } from "./serve.mjs";

const slowDown = 6;
const runs = 5;
/** One every twelve seconds is three hundred in an hour. */
const itemChanges = 300;

const { base, stop } = await serve();
const browser = await launch("--enable-precise-memory-info");
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (what, value) => console.log(`${what.padEnd(58)} ${value}`);

async function open(address, rate) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  const scripts = new Map();
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.set(requestId, 0);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
  });
  await page.goto(base + address);
  return { context, page, cdp, bytes: () => [...scripts.values()].reduce((sum, one) => sum + one, 0) };
}

/** Usable: the list stands, and its one button can be pressed. */
async function usable(rate, rows) {
  const times = [];
  let bytes = 0;
  for (let run = 0; run < runs; run++) {
    const { context, page, bytes: loaded } = await open(`/pane/?company=1&rows=${rows}`, rate);
    const at = await page.waitForFunction(
      () => {
        const ready = [...document.querySelectorAll("button")].some(
          (one) => !one.disabled && /^Préparer/.test(one.textContent ?? ""),
        );
        return ready && performance.now();
      },
      null,
      { polling: "raf" },
    );
    times.push(await at.jsonValue());
    bytes = loaded();
    await context.close();
  }
  return { ms: Math.round(median(times)), bytes };
}

async function scrolling(rate) {
  const { context, page } = await open("/pane/?company=1&rows=10000", rate);
  await page.waitForSelector("[data-row]");
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(async () => {
    const scroller = document.querySelector("main");
    const deltas = [];
    const long = [];
    new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: "longtask",
    });
    const from = performance.now();
    let last = from;
    // A brisk hand on the wheel: 2,400 px a second for five seconds.
    while (last - from < 5000) {
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      deltas.push(now - last);
      scroller.scrollTop += ((now - last) / 1000) * 2400;
      last = now;
    }
    return { deltas: deltas.slice(1), long, rows: document.querySelectorAll("[data-row]").length };
  });
  await context.close();
  const { deltas, long, rows } = seen;
  const total = deltas.reduce((sum, one) => sum + one, 0);
  const sorted = [...deltas].sort((a, b) => a - b);
  return {
    fps: Math.round((deltas.length * 1000) / total),
    p95: Math.round(sorted[Math.floor(sorted.length * 0.95)]),
    long: long.length,
    longest: Math.round(Math.max(0, ...long)),
    rows,
  };
}

/** The desk plays Outlook: each press on a message is an item change for the pane beside it. */
async function memory() {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/`, { waitUntil: "networkidle" });
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const look = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
    return { heap: of("JSHeapUsedSize") / 1e6, nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  const messages = page.getByRole("listitem").locator("button");
  const count = await messages.count();
  const change = async (times) => {
    for (let at = 0; at < times; at++) {
      await messages.nth(at % count).click();
      await page.waitForTimeout(40);
    }
  };
  await change(20);
  const before = await look();
  await change(itemChanges);
  const after = await look();
  await context.close();
  return { before, after };
}

const calm = await usable(1, 24);
say("JavaScript before the list can be used", `${Math.round(calm.bytes / 1024)} KB compressed`);
say("Usable, 24 rows", `${calm.ms} ms`);
say(`Usable, 24 rows, processor ${slowDown}x slower`, `${(await usable(slowDown, 24)).ms} ms`);
say(`Usable, 10,000 rows, processor ${slowDown}x slower`, `${(await usable(slowDown, 10_000)).ms} ms`);
for (const rate of [1, slowDown]) {
  const { fps, p95, long, longest, rows } = await scrolling(rate);
  say(
    `Scroll of 10,000 rows, processor ${rate}x slower`,
    `${fps} frames/s, 95 % within ${p95} ms, ${long} long tasks (longest ${longest} ms), ${rows} rows in the page`,
  );
}
const { before, after } = await memory();
say(
  `Memory before and after ${itemChanges} item changes`,
  `${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, ${before.nodes} → ${after.nodes} nodes, ${before.listeners} → ${after.listeners} listeners`,
);
await browser.close();
await stop();
