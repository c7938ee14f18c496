// The pictures of the README, taken of the product itself with its sample company:
//   dotnet run --project api/Relance.Outlook.Api   and, for what needs an Outlook around it,   node scripts/serve.mjs 5291
//   node scripts/readme.mjs --product http://localhost:5080 --base http://localhost:5291
import { mkdir } from "node:fs/promises";
import { base, launch, option } from "./browser.mjs";
import { messageStories } from "./messageStories.mjs";
import { press } from "./steps.mjs";
import { queryFor } from "./stories.mjs";

const product = option("product", "http://localhost:5080");
const out = option("out", "docs");
await mkdir(out, { recursive: true });
const browser = await launch();
const settled = async (page) => {
  await page.waitForFunction(
    () =>
      document.body.innerText.length > 20 &&
      !document.querySelector("[role=status][aria-label^=Charge], [role=status][aria-label^=Load]"),
  );
  await page.waitForTimeout(600);
};

async function take(name, address, act, look = { width: 450, height: 620 }, more = {}) {
  const page = await browser.newPage({ viewport: look, locale: "fr-FR", reducedMotion: "reduce", ...more });
  await page.goto(address, { waitUntil: "networkidle" });
  await settled(page);
  if (act) await act(page);
  await settled(page);
  await page.screenshot({ path: `${out}/${name}.png` });
  await page.close();
}

const pane = (query) => `${product}/pane/?theme=light&lang=fr&${query}`;
const story = (name) => {
  const [, query, act] = messageStories.find(([one]) => one === name);
  return [`${base}/pane/?theme=light&lang=fr&${queryFor(query, "readme")}`, act];
};
const preview = async (page) => {
  await page.locator("[data-action=write] [data-row]").first().click();
  await press("Voir le message")(page);
  await page.waitForTimeout(900);
  await page
    .getByRole("button", { name: "Masquer le message" })
    .evaluate((button) => button.scrollIntoView({ block: "start" }));
};
/** As on a morning: the drafts are prepared from the pane, and the first is read in the mailbox beside it. */
const morning = async (page) => {
  const frame = page.frameLocator("iframe").first();
  await frame.getByRole("button", { name: /^Préparer/ }).click();
  await frame.getByRole("button", { name: "Relire le premier" }).click({ timeout: 60_000 });
  await page.waitForTimeout(2500);
};

await take("worklist", pane(""), async (page) => {
  if ((await page.getByRole("button", { name: "Boîte pas encore lue" }).count()) === 0) return;
  await press("Boîte pas encore lue")(page);
  await press("Lire maintenant")(page);
  await page.waitForTimeout(4000);
  await page.reload({ waitUntil: "networkidle" });
});
await take("preview-dark", pane("").replace("light", "dark"), preview);
// Of weeks that the sample company has not lived yet.
await take("dashboard", `${base}/pane/?theme=light&lang=fr&company=1&view=dashboard`);
await take("customer", pane("view=customers"), async (page) => {
  await page.getByRole("listitem").getByRole("button").first().click();
});
await take("message", ...story("message-reply"));
await take("compose", ...story("message-compose-done"));
await take("desk", `${product}/?lang=fr`, morning, { width: 1500, height: 950 });
await browser.close();
