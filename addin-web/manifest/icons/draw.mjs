// npm run icons: draws public/icons/*.png from the SVG files here, in Chromium (CHROMIUM= says where it is).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { iconPixels } from "../xml.mjs";

const here = import.meta.dirname;
const out = path.join(here, "../../public/icons");

/** Pixels → drawing: up to 25 the small one, the ribbon's sizes the mark, shops and app lists the tile. */
const drawings = [
  ...iconPixels.map((pixels) => [`relance-${pixels}`, pixels, pixels <= 25 ? "small" : "mark"]),
  ["relance-20", 20, "small"],
  ["app-64", 64, "tile"],
  ["app-128", 128, "tile"],
  ["app-192", 192, "tile"],
  ["outline-32", 32, "outline"],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  ),
});
await mkdir(out, { recursive: true });
const page = await browser.newPage();
for (const [name, pixels, drawing] of drawings) {
  const svg = await readFile(path.join(here, `${drawing}.svg`), "utf8");
  await page.setViewportSize({ width: pixels, height: pixels });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px}</style>${svg}`,
  );
  await page.screenshot({ path: path.join(out, `${name}.png`), omitBackground: true });
}
await writeFile(path.join(out, "relance.svg"), await readFile(path.join(here, "mark.svg")));
await browser.close();
console.log(`${drawings.length} icons drawn.`);
