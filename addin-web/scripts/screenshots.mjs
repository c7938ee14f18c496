// npm run screenshots -- --base http://localhost:5173 [--only worklist] [--out screenshots]
// Against `npm run dev:mock` (rows=, down= and mode= choose the story) or the real thing.
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : fallback;
};
const base = option("base", "http://localhost:5173");
const out = option("out", "screenshots");
const only = option("only", "");

const press = (name) => (page) => page.getByRole("button", { name }).first().click();
const openRow = async (page) => {
  await page.locator("[data-action=write] [data-row]").first().click();
  await page.getByRole("button", { name: /Voir le message|Show the message/ }).click();
  await page.waitForTimeout(600);
};
const prepare = (waitMs) => async (page) => {
  await press(/^(Préparer|Prepare)/)(page);
  await page.waitForTimeout(waitMs);
};
const read = async (page) => {
  await prepare(5000)(page);
  await press(/Relire le premier|Read the first/)(page);
  await page.waitForTimeout(500);
};
const importFile = (name, final) => async (page) => {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from("Tiers;Solde\nA;1\n") });
  await press(/^(Vérifier|Verify)$/)(page);
  await page.waitForTimeout(500);
  if (final) await press(/^(Importer|Import)$/)(page);
};
const unfold = async (page) => {
  await press(/^(Pourquoi|Why)/)(page);
  await page.locator("ol button").first().click();
};
const copyPlan = async (page) => {
  await press(/^Serré/)(page);
  await press(/^(Copier pour|Copy and)/)(page);
  await page.locator("ol button[aria-expanded]").first().click();
};
const openText = async (page) => {
  await page.locator("main li button").first().click();
  await page.waitForTimeout(900);
};
const otherDecision = (entry) => async (page) => {
  await press(/Autre décision|Another decision/)(page);
  await page.getByRole("menuitem", { name: entry }).click();
  await page.waitForTimeout(600);
};
const bounce = async (page) => {
  await press(/n’a pas été remise|was not delivered/)(page);
  await press(/^(Corriger l’adresse|Correct the address)/)(page);
};
const menu = (page) => press(/Autres vues|Other views/)(page);

const views = [
  ["worklist", ""],
  ["worklist-open", "", openRow],
  ["worklist-missing", "", (page) => page.locator("[data-action=check] [data-row]").first().click()],
  ["worklist-wait", "", press(/attente|Waiting/i)],
  ["worklist-progress", "world=progress", prepare(1600)],
  ["worklist-ready", "world=ready", prepare(5000)],
  ["worklist-reading", "world=reading", read],
  ["worklist-empty", "rows=0"],
  ["worklist-thousands", "rows=10000"],
  ["worklist-down", "down"],
  [
    "sign-in",
    "mode=graph",
    (page) => page.getByRole("button", { name: /^(Se connecter|Sign in)$/ }).waitFor(),
  ],
  ["replies", "view=replies"],
  ["replies-form", "view=replies", otherDecision(/Litige…|Dispute…/)],
  ["replies-plan", "view=replies", otherDecision(/Échéancier…|Payment plan…/)],
  ["replies-whose", "view=replies", press(/De quel client|Which customer/)],
  ["replies-bounce", "view=replies", bounce],
  ["replies-decided", "view=replies&world=decided", press(/Noter la promesse|Note the promise/)],
  ["sync-details", "", press(/^(Boîte lue|Mailbox read)/)],
  ["sync-reconnect", "mailbox=reconnect"],
  ["replies-empty", "view=replies&rows=0"],
  ["customers", "view=customers"],
  ["customer", "view=customers&customer=1", unfold],
  ["dashboard", "view=dashboard"],
  ["imports", "view=imports"],
  ["imports-verified", "view=imports", importFile("factures.csv", false)],
  ["imports-done", "view=imports&world=done", importFile("fec.txt", true)],
  ["settings", "view=settings"],
  ["forecast", "view=forecast", (page) => page.locator("section button[aria-expanded]").first().click()],
  ["forecast-empty", "view=forecast&rows=0"],
  ["plans", "view=plans"],
  ["plan", "view=plans", press(/^Serré/)],
  ["plan-copy", "view=plans", copyPlan],
  ["templates", "view=templates"],
  ["template", "view=templates", openText],
  ["menu", "", menu],
];
const looks = [
  { name: "light-fr", query: "theme=light", media: { colorScheme: "light" } },
  { name: "dark-fr", query: "theme=dark", media: { colorScheme: "dark" } },
  { name: "contrast-fr", query: "", media: { colorScheme: "dark", forcedColors: "active" } },
  { name: "light-en", query: "theme=light&lang=en", media: { colorScheme: "light" } },
].filter(({ name }) => name.includes(option("look", "")));
const widths = option("widths", "320,450,1000").split(",").map(Number);

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: flags.split(" "),
});
await mkdir(out, { recursive: true });

async function shoot(file, width, height, look, path, act) {
  const page = await browser.newPage({ viewport: { width, height }, ...look.media });
  page.on("console", (message) => {
    if (message.type() === "error") console.error(file, message.text());
  });
  page.on("pageerror", (error) => console.error(file, error.message));
  await page.goto(`${base}${path}`, { waitUntil: "networkidle" });
  try {
    if (act) await act(page);
    await page.waitForTimeout(400);
  } catch (error) {
    console.error(file, String(error).split("\n")[0]);
  }
  await page.screenshot({ path: `${out}/${file}.png` });
  await page.close();
}

for (const look of looks) {
  for (const [name, query, act] of views) {
    if (!name.startsWith(only)) continue;
    for (const width of widths) {
      // Each picture has a world of its own: what one does, another does not see.
      const world = query.includes("world=") ? `&w=${width}${look.name}` : "";
      const asked = query.replace(/world=(\w+)/, `world=$1${world.replace("&w=", "")}`);
      await shoot(`${name}-${width}-${look.name}`, width, 800, look, `/pane/?${look.query}&${asked}`, act);
    }
  }
  if ("desk".startsWith(only) || only.startsWith("desk"))
    for (const width of [1280, 1600])
      await shoot(`desk-${width}-${look.name}`, width, 900, look, `/?${look.query}`, async (page) => {
        await page.waitForTimeout(600);
        await page.getByRole("listitem").locator("button").first().click();
        await page.waitForTimeout(600);
      });
}
await browser.close();
