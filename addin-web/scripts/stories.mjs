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
  await page.getByRole("button", { name: /Relire le premier|Read the first/ }).click({ timeout: 20_000 });
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
const bounce = async (page) => {
  await press(/n’a pas été remise|was not delivered/)(page);
  await press(/^(Corriger l’adresse|Correct the address)/)(page);
};
const action = (entry) => async (page) => {
  await press(/Autres actions|Other actions/)(page);
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
  ["worklist-wait", one, press(/attente|Waiting/i)],
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
  ["sync-reconnect", `${one}mailbox=reconnect`],
  ["customers", `${one}view=customers`],
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
  ["plan", `${one}view=plans`, press(/^Serré/)],
  ["plan-copy", `${one}view=plans`, copyPlan],
  ["templates", `${one}view=templates`],
  ["template", `${one}view=templates`, openText],
  ["settings", `${one}view=settings`],
  ["team", `${one}view=team`],
  ["team-invite", `${one}view=team`, press(/^(Un groupe Entra|An Entra group)/)],
  ["team-mandate", `${one}view=team`, press(/^(Enregistrer un mandat|Enter a mandate)/)],
  ["team-audit", `${one}view=team`, press(/^(Afficher le journal|Show the audit)/)],
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
