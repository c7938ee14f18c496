// Every view × light, dark, high contrast × 320, 450, 1000 px × fr, en, with 0, 1, typical and 10,000 rows:
//   npm run dev:mock   and then   npm run screenshots -- [--base URL] [--out DIR] [--sheet]
//   narrowed by --only worklist,all  --themes dark  --widths 320  --langs en
// A picture is DIR/<view>/<theme>-<width>-<lang>.png; --sheet (ImageMagick) also lays those of a view on one page,
// DIR/<view>.png, to look at many at once.
import { execFileSync } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { base, chosen, flag, launch, option, themes } from "./browser.mjs";
import { allStories, queryFor } from "./stories.mjs";

const out = option("out", "screenshots");
const only = option("only", "").split(",").filter(Boolean);
const wanted = allStories().filter(([name]) => only.length === 0 || only.includes(name));
const looks = chosen("themes", Object.keys(themes));
const widths = chosen("widths", [320, 450, 1000]);
const langs = chosen("langs", ["fr", "en"]);
const height = Number(option("height", "800"));
let complaints = 0;

const browser = await launch();

async function shoot([name, query, act], theme, width, lang) {
  const { query: look, media } = themes[theme];
  const key = `${theme}-${width}-${lang}`;
  const page = await browser.newPage({ viewport: { width, height }, ...media });
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
    if (act) await act(page);
    await page.waitForTimeout(350);
    const { scrollWidth } = await page.evaluate(() => document.documentElement);
    if (scrollWidth > width) complain(`${scrollWidth - width} px wider than the pane`);
  } catch (error) {
    complain(String(error).split("\n")[0]);
  }
  await page.screenshot({ path: `${out}/${name}/${key}.png` });
  await page.close();
}

for (const story of wanted) {
  await mkdir(`${out}/${story[0]}`, { recursive: true });
  for (const theme of looks)
    for (const lang of langs) for (const width of widths) await shoot(story, theme, width, lang);
  if (flag("sheet")) {
    const folder = `${out}/${story[0]}`;
    const pictures = (await readdir(folder)).filter((file) => file.endsWith(".png")).sort();
    const arranged = ["-tile", "6x", "-geometry", "+8+8", "-background", "#888"];
    execFileSync("montage", [
      ...pictures.map((file) => `${folder}/${file}`),
      ...arranged,
      `${out}/${story[0]}.png`,
    ]);
  }
}
await browser.close();
console.log(
  `${wanted.length * looks.length * widths.length * langs.length} pictures in ${out}, ${complaints} complaints`,
);
if (complaints > 0) process.exitCode = 1;
