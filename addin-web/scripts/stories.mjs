// Every view of the pane, and how one gets there: [name, query of its address, what to do on the page].
import { messageStories } from "./messageStories.mjs";
import { otherDecision, press } from "./steps.mjs";

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
  await prepare(0)(page);
  await page.getByRole("button", { name: /Relire le premier|Review the first/ }).click({ timeout: 20_000 });
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
/** The list draws what is seen of it: down until the row is there, then open it. */
const down = async (page, row) => {
  await page.mouse.move(160, 400);
  for (let turn = 0; turn < 20 && (await page.locator(row).count()) === 0; turn++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  await page.locator(row).first().click();
  await page.mouse.move(160, 400);
  await page.mouse.wheel(0, 300);
};
const openPost = async (page) => {
  await down(page, "[data-action=post] [data-row]");
};
const waiting = async (page) => {
  await press(/attente|Waiting/i)(page);
  await down(page, "[data-action=wait] [data-row]");
};
const unfoldProofs = async (page) => {
  const entry = page.locator("li[data-kind=registeredLetter] button").first();
  await entry.click();
  await entry.scrollIntoViewIfNeeded();
  await page.mouse.move(160, 400);
  await page.mouse.wheel(0, 240);
};
const audit = async (page) => {
  await press(/^(Afficher le journal|Show the audit)/)(page);
  await page.waitForTimeout(500);
  await page.locator("main ol li").last().scrollIntoViewIfNeeded();
};
const person = (address, erase) => async (page) => {
  await page.getByLabel(/Adresse e-mail de la personne|person’s e-mail/).fill(address);
  await press(/^(Voir ce qui est conservé|See what is kept)/)(page);
  await page.waitForTimeout(500);
  if (erase) await press(/^(Effacer ce qui peut|Erase what)/)(page);
  await page.waitForTimeout(300);
};
const typedThenReloaded = async (page) => {
  await page.locator("[data-action=check] [data-row]").first().click();
  await page.getByLabel(/^(Adresse e-mail|E-mail address)$/).fill("compta@sansmail.test");
  await page.reload({ waitUntil: "networkidle" });
  await page.locator("[data-action=check] [data-row]").first().click();
  await page.waitForTimeout(400);
};
const hers = async (page) => {
  await page.getByLabel(/^(Portefeuille|Portfolio)$/).selectOption("mine");
  await page.waitForTimeout(500);
};
const unfold = async (page) => {
  await press(/^(Pourquoi|Why)/)(page);
  await page.locator("ol button").first().click();
};
const copyPlan = async (page) => {
  await press(/^(Serré|Tight)/)(page);
  await press(/^(Copier pour|Copy and)/)(page);
  await page.locator("ol button[aria-expanded]").first().click();
};
const openText = async (page) => {
  await page.locator("main li button").first().click();
  await page.waitForTimeout(900);
};
const bounce = async (page) => {
  await press(/n’a pas été remise|was not delivered/)(page);
  await press(/^(Corriger l’adresse|Correct the address)/)(page);
};
const action = (entry) => async (page) => {
  await press(/Autres actions|More actions/)(page);
  await page.getByRole("menuitem", { name: entry }).click();
  await page.waitForTimeout(300);
};
const callSheet = async (page) => {
  await page
    .getByRole("button", { name: /^(Feuille d’appel de|Call sheet)/ })
    .first()
    .click();
  await page.waitForTimeout(600);
};
const figures = async (page) => {
  const button = page.getByRole("button", { name: /^(Voir les chiffres|Show the figures)/ });
  await button.first().waitFor();
  while ((await button.count()) > 0) await button.first().click();
};
const one = "company=1&";

export const stories = [
  ["worklist", one],
  ["worklist-open", one, openRow],
  ["worklist-missing", one, (page) => page.locator("[data-action=check] [data-row]").first().click()],
  ["worklist-typed", `${one}world=typed`, typedThenReloaded],
  ["worklist-mine", one, hers],
  ["worklist-post", one, openPost],
  ["worklist-wait", one, waiting],
  ["worklist-progress", `${one}world=progress`, prepare(1600)],
  ["worklist-ready", `${one}world=ready`, prepare(6000)],
  ["worklist-reading", `${one}world=reading`, read],
  ["worklist-stale", `${one}stale&world=stale`],
  ["worklist-down", `${one}down`],
  ["all", "company=all"],
  ["all-open", "company=all", openRow],
  ["all-replies", "company=all&view=replies"],
  ["switch", "company=all", press(/^(Dossier|Company)/)],
  ["call-sheet", one, callSheet],
  [
    "sign-in",
    "mode=graph",
    (page) => page.getByRole("button", { name: /^(Se connecter|Sign in)$/ }).waitFor(),
  ],
  ["replies", `${one}view=replies`],
  ["replies-form", `${one}view=replies`, otherDecision(/Litige…|Dispute…/)],
  ["replies-plan", `${one}view=replies`, otherDecision(/Échéancier…|Payment plan…/)],
  ["replies-whose", `${one}view=replies`, press(/De quel client|Which customer/)],
  ["replies-bounce", `${one}view=replies`, bounce],
  ["replies-decided", `${one}view=replies&world=decided`, press(/Noter la promesse|Note the promise/)],
  ["sync-details", one, press(/^(Boîte lue|Mailbox read)/)],
  ...["reconnect", "consent", "noAccess", "gone", "unavailable", "late"].map((state) => [
    `sync-${state}`,
    `${one}mailbox=${state}`,
  ]),
  ["customers", `${one}view=customers`],
  ["customers-mine", `${one}view=customers`, hers],
  ["customer-proofs", `${one}view=customers&customer=1`, unfoldProofs],
  ["customer", `${one}view=customers&customer=1`, unfold],
  ["customer-promise", `${one}view=customers&customer=1`, action(/^(Promesse|Promise)/)],
  ["dashboard", `${one}view=dashboard`],
  ["dashboard-figures", `${one}view=dashboard`, figures],
  ["imports", `${one}view=imports`],
  ["imports-verified", `${one}view=imports`, importFile("factures.csv", false)],
  ["imports-done", `${one}view=imports&world=done`, importFile("fec.txt", true)],
  [
    "forecast",
    `${one}view=forecast`,
    (page) => page.locator("section button[aria-expanded]").first().click(),
  ],
  ["plans", `${one}view=plans`],
  ["plan", `${one}view=plans`, press(/^(Serré|Tight)/)],
  ["plan-copy", `${one}view=plans`, copyPlan],
  ["templates", `${one}view=templates`],
  ["template", `${one}view=templates`, openText],
  ["settings", `${one}view=settings`],
  ["team", `${one}view=team`],
  ["team-invite", `${one}view=team`, (page) => page.getByLabel(/^(Un groupe|A group)/).click()],
  ["team-mandate", `${one}view=team`, press(/^(Enregistrer un mandat|Enter a mandate)/)],
  ["team-audit", `${one}view=team`, audit],
  ["team-person", `${one}view=team`, person("ancienne@client.test", false)],
  ["team-erase", `${one}view=team`, person("ancienne@client.test", true)],
  ["menu", one, press(/Autres vues|Other views/)],
  ...messageStories,
];

/** The views that a number of rows changes, each at none, one, and ten thousand; typical is in the stories. */
export const sized = ["worklist", "all", "replies", "customers", "dashboard", "forecast"];
export const sizes = [0, 1, 10_000];

export const allStories = () => [
  ...stories,
  ...stories
    .filter(([name]) => sized.includes(name))
    .flatMap(([name, query]) => sizes.map((rows) => [`${name}-rows${rows}`, `${query}&rows=${rows}`])),
];

const run = Date.now().toString(36);

/** Each picture has a world of its own: what one does, another does not see, nor the same one run again. */
export const queryFor = (query, key) => query.replace(/world=(\w+)/, `world=$1-${key}-${run}`);
