// npm run axe -- [--base URL] [--only worklist] [--themes dark] [--widths 320]: every view, theme and width against
// axe's rules for WCAG 2.2 AA and its good practices. Exits 1 on any violation.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { base, chosen, launch, option, themes } from "./browser.mjs";
import { queryFor, stories } from "./stories.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const only = option("only", "").split(",").filter(Boolean);
const wanted = stories.filter(([name]) => only.length === 0 || only.includes(name));
const looks = chosen("themes", Object.keys(themes));
const widths = chosen("widths", [320, 450, 1000]);

/** Nothing can be shown while the service is down, so there is no heading; an open menu lives outside the page's parts. */
const isTheStory = (id, query) => id === "page-has-heading-one" && query.includes("down");
const isMenu = ({ target }) => /Menu|popover/i.test(target.join(" "));

const browser = await launch();
const found = new Map();
let pages = 0;
for (const [name, query, act] of wanted)
  for (const theme of looks)
    for (const width of widths) {
      const { query: look, media } = themes[theme];
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        reducedMotion: "reduce",
        ...media,
      });
      await page.goto(`${base}/pane/?${look}&${queryFor(query, `axe${theme}${width}`)}`, {
        waitUntil: "networkidle",
      });
      if (act)
        await act(page).catch((error) => {
          console.error(`${name} [${theme}-${width}] could not be reached: ${String(error).split("\n")[0]}`);
          process.exitCode = 1;
        });
      await page.waitForTimeout(300);
      await page.evaluate(axe);
      // Left out: the text of a message (the customer's, in a frame that runs nothing) and Fluent's own sentinels,
      // which hand the focus on the moment they get it.
      const { violations } = await page.evaluate(
        (exclude) => window.axe.run({ exclude }, { resultTypes: ["violations"], iframes: false }),
        ["iframe", "[data-tabster-dummy]"],
      );
      for (const { id, help, nodes } of violations.filter((one) => !isTheStory(one.id, query)))
        for (const { target, failureSummary } of nodes.filter((node) => id !== "region" || !isMenu(node))) {
          const key = `${id} ${target.join(" ")} ${name}`;
          const known = found.get(key) ?? { id, help, name, target, failureSummary, where: [] };
          known.where.push(`${theme}-${width}`);
          found.set(key, known);
        }
      pages++;
      await page.close();
    }
await browser.close();
for (const { id, help, name, target, failureSummary, where } of found.values())
  console.error(
    `${name} [${where.join(" ")}] ${id}: ${help}\n    ${target.join(" ")}\n    ${failureSummary.replaceAll("\n", "\n    ")}`,
  );
console.log(`${pages} pages, ${found.size} violations`);
if (found.size > 0) process.exitCode = 1;
