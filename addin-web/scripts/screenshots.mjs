// Every view × light, dark, high contrast × 320, 450, 1000 px × fr, en, with 0, 1, typical and 10,000 rows:
//   npm run build; node scripts/serve.mjs 5291   and then   npm run screenshots -- --base http://localhost:5291 [--out DIR] [--sheet]
//   narrowed by --only worklist,all  --themes dark  --widths 320  --langs en, or by name: --looks dark-320-en,light-450-fr
//   --whole makes a picture as high as what scrolls in it (2,400 px at most); --at-once 3 takes several at a time
// A picture is DIR/<view>/<theme>-<width>-<lang>.png; --sheet (ImageMagick) also lays those of a view on one page,
// DIR/<view>.png, to look at many at once.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { base, chosen, flag, launch, option, themes } from "./browser.mjs";
import { allStories, queryFor } from "./stories.mjs";

const out = option("out", "screenshots");
const only = option("only", "").split(",").filter(Boolean);
const wanted = allStories().filter(([name]) => only.length === 0 || only.includes(name));
const looks = chosen("themes", Object.keys(themes));
const widths = chosen("widths", [320, 450, 1000]);
const langs = chosen("langs", ["fr", "en"]);
const height = Number(option("height", "800"));
const tallest = flag("whole") ? 2400 : height;
const atOnce = Number(option("at-once", "1"));
const named = option("looks", "").split(",").filter(Boolean);
let complaints = 0;

const browser = await launch();

/** Nothing is being fetched any more and something is drawn: a skeleton is no picture of a view. */
const ready = (page) =>
  page.waitForFunction(
    () =>
      document.body.innerText.trim().length > 20 &&
      !/(Lecture du message|Reading the message|Chargement|Loading)…/.test(document.body.innerText) &&
      !document.querySelector("[role=status][aria-label^=Charge], [role=status][aria-label^=Load]"),
    null,
    { timeout: 15_000 },
  );

/** Nothing has changed any more for a while: what loads late is there, and what it moved stands still. */
const still = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let quiet = setTimeout(done, 350);
        new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(done, 350);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(done, 1_500);
      }),
  );

/** The first words that begin within the pane and end beyond it, where nobody can scroll to them and no ellipsis says so. */
function cutOff() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width } = range.getBoundingClientRect();
    if (width < 2 || left >= innerWidth || right <= innerWidth + 1) continue;
    // What is made to be scrolled sideways can be reached by the keyboard.
    let isMeant = node.parentElement.closest("nav, [tabindex='0']:not(main)") !== null;
    for (let box = node.parentElement; box && !isMeant; box = box.parentElement) {
      const { textOverflow, clipPath } = getComputedStyle(box);
      const isShort = textOverflow === "ellipsis" && box.getBoundingClientRect().right <= innerWidth + 1;
      isMeant = isShort || clipPath !== "none";
    }
    if (!isMeant) return node.data.trim().slice(0, 60);
  }
  return null;
}

async function shoot([name, query, act], theme, width, lang) {
  const { query: look, media } = themes[theme];
  const key = `${theme}-${width}-${lang}`;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: lang === "fr" ? "fr-FR" : "en-GB",
    reducedMotion: "reduce",
    ...media,
  });
  const complain = (words) => {
    complaints++;
    console.error(`${name}/${key}: ${words}`);
  };
  page.on("console", (message) => {
    // A service that is down is the story of that picture.
    if (message.type() === "error" && !query.includes("down")) complain(message.text());
  });
  page.on("pageerror", (error) => complain(error.message));
  try {
    const address = `${base}/pane/?${look}&lang=${lang}&${queryFor(query, key)}`;
    await page.goto(address, { waitUntil: "networkidle" });
    await ready(page);
    await still(page);
    if (act) await act(page);
    await ready(page);
    await still(page);
    await ready(page);
    const hidden = await page.evaluate(() => {
      const main = [...document.querySelectorAll("main")].find((one) => !one.hidden);
      return main ? main.scrollHeight - main.clientHeight : 0;
    });
    if (tallest > height && hidden > 0) {
      await page.setViewportSize({ width, height: Math.min(tallest, height + hidden) });
      await page.waitForTimeout(300);
    }
    const { scrollWidth } = await page.evaluate(() => document.documentElement);
    if (scrollWidth > width) complain(`${scrollWidth - width} px wider than the pane`);
    const cut = await page.evaluate(cutOff);
    if (cut) complain(`cut off at the right: ${cut}`);
  } catch (error) {
    complain(String(error).split("\n")[0]);
  }
  await page.screenshot({ path: `${out}/${name}/${key}.png` });
  await page.close();
}

/** A few at a time: most of a picture is waiting. */
async function together(tasks) {
  const left = [...tasks];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function sheet(name) {
  const folder = `${out}/${name}`;
  const pictures = readdirSync(folder)
    .filter((file) => file.endsWith(".png"))
    .sort();
  const arranged = ["-tile", "6x", "-geometry", "+8+8", "-background", "#888"];
  execFileSync("montage", [...pictures.map((file) => `${folder}/${file}`), ...arranged, `${folder}.png`]);
}

const combinations = looks
  .flatMap((theme) => langs.flatMap((lang) => widths.map((width) => [theme, width, lang])))
  .filter((look) => named.length === 0 || named.includes(look.join("-")));

for (const story of wanted) await mkdir(`${out}/${story[0]}`, { recursive: true });
await together(wanted.flatMap((story) => combinations.map((look) => () => shoot(story, ...look))));
await browser.close();
if (flag("sheet")) for (const [name] of wanted) sheet(name);
console.log(`${wanted.length * combinations.length} pictures in ${out}, ${complaints} complaints`);
if (complaints > 0) process.exitCode = 1;
