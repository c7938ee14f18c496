// What a first visit to the pane downloads: the page's script and everything it imports before it runs.
import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const limitKb = 220;
const html = await readFile("dist/pane/index.html", "utf8");
const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
// The texts of one language are fetched before anything is drawn: they are part of it.
const texts = (await readdir("dist/assets")).find((file) => /^fr-.*\.js$/.test(file));
if (!texts)
  throw new Error("The French texts are not in a file of their own any more: count them otherwise.");
scripts.push(`/assets/${texts}`);
let total = 0;
for (const path of scripts) {
  const kb = gzipSync(await readFile(`dist/${path}`)).length / 1024;
  total += kb;
  console.log(`${kb.toFixed(1).padStart(8)} KB  ${path}`);
}
console.log(`${total.toFixed(1).padStart(8)} KB  first load of the pane (limit ${limitKb} KB)`);
if (total > limitKb) process.exitCode = 1;
