import type * as t from "../src/api/contract";
import { dayAfter, type World } from "./world";

const level = (
  number: number,
  name: string,
  offsetDays: number,
  channel: t.Channel,
  tone: t.Tone,
  rest: Partial<t.PlanLevel> = {},
): t.PlanLevel => ({
  number,
  name,
  offsetDays,
  channel,
  tone,
  template: null,
  attachesInvoices: true,
  attachesStatement: false,
  claimsLateFees: false,
  deadlineDays: 8,
  signer: null,
  ...rest,
});

const plan = (code: string, name: string, source: string, levels: t.PlanLevel[]): t.Plan => ({
  code,
  name,
  source,
  isBuiltIn: source !== "",
  minimumIntervalDays: 7,
  callAbove: null,
  levels,
  usedBy: { scopes: [], customers: 0, invoices: 0 },
});

export const builtIn: t.Plan[] = [
  plan(
    "doux",
    "Doux : trois e-mails, à 7, 21 et 51 jours",
    "« Les 7 erreurs à éviter lors de la relance de factures », erreur 6.",
    [
      level(1, "1re relance", 7, "email", "friendly"),
      level(2, "2e relance", 21, "email", "firm"),
      level(3, "3e relance", 51, "email", "formal", { attachesStatement: true }),
    ],
  ),
  plan(
    "serre",
    "Serré : avant l’échéance, appel, e-mail, mise en demeure, recouvrement",
    "« Comment relancer une facture impayée ? », les cinq étapes.",
    [
      level(1, "Rappel avant échéance", -5, "email", "friendly", { attachesInvoices: false }),
      level(2, "Appel téléphonique", 3, "call", "friendly"),
      level(3, "3e relance", 14, "email", "firm"),
      level(4, "Mise en demeure", 30, "registeredLetter", "formal", { claimsLateFees: true }),
      level(5, "Remise au recouvrement", 45, "collection", "formal"),
    ],
  ),
];

export const own: t.Plan = {
  ...plan("maison", "Maison", "", [
    level(1, "1re relance", 10, "email", "friendly"),
    level(2, "Mise en demeure", 40, "registeredLetter", "formal", {
      claimsLateFees: true,
      signer: "Paul Morin",
    }),
  ]),
  callAbove: { amount: "5000.00", currency: "EUR" },
};

const settingOf = {
  company: "planCode",
  business: "planForBusinesses",
  public: "planForPublicBuyers",
  consumer: "planForConsumers",
  largeAccounts: "planForLargeAccounts",
} as const;

export const plansOf = (world: World): t.Plan[] =>
  [...builtIn, ...world.ownPlans].map((one) => ({
    ...one,
    usedBy: {
      scopes: Object.entries(settingOf)
        .filter(([, setting]) => world.settings[setting] === one.code)
        .map(([scope]) => scope),
      customers: one.code === "serre" ? 2 : 0,
      invoices: 0,
    },
  }));

/** What the API says of a plan that makes no sense, in its own words; null when it may be saved. */
export function planFaults(edit: t.PlanEdit): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  const levels = edit.levels ?? [];
  if (levels.length === 0) errors.levels = ["Un scénario compte de 1 à 12 niveaux."];
  levels.forEach((one, index) => {
    const said: string[] = [];
    if (index > 0 && one.offsetDays <= (levels[index - 1]?.offsetDays ?? 0))
      said.push("Chaque niveau vient après le précédent.");
    if (one.offsetDays < 0 && (one.tone !== "friendly" || one.claimsLateFees))
      said.push("Avant l’échéance : un appel ou un e-mail courtois, sans pénalités.");
    if (said.length > 0) errors[`levels[${index}]`] = said;
  });
  return Object.keys(errors).length > 0 ? errors : null;
}

export function savePlan(world: World, edit: t.PlanEdit): t.Plan {
  const saved: t.Plan = {
    ...plan(edit.code ?? "", edit.name ?? "", "", []),
    minimumIntervalDays: edit.minimumIntervalDays,
    callAbove: edit.callAbove ?? null,
    levels: (edit.levels ?? []).map((one, index) =>
      level(index + 1, `${index + 1}e relance`, one.offsetDays, one.channel, one.tone, {
        template: one.template ?? null,
        attachesInvoices: one.attachesInvoices ?? true,
        attachesStatement: one.attachesStatement ?? false,
        claimsLateFees: one.claimsLateFees ?? false,
        deadlineDays: one.deadlineDays ?? 8,
        signer: one.signer ?? null,
      }),
    ),
  };
  world.ownPlans = [...world.ownPlans.filter(({ code }) => code !== saved.code), saved];
  return saved;
}

/** Nothing changes for a plan that nobody uses; otherwise half of those to write to are called instead. */
export function planEffect(world: World, body: t.PlanEffectRequest): t.PlanEffect {
  const code = body.planCode ?? body.plan?.code;
  const unused =
    !body.scope && plansOf(world).every((one) => one.code !== code || one.usedBy.scopes.length === 0);
  const write = world.customers.filter(({ action }) => action === "write");
  const moved = unused ? [] : write.slice(0, Math.ceil(write.length / 2));
  const tally = { writeToday: write.length, callToday: 3, postToday: 1, later: 11 };
  return {
    customers: world.customers.length,
    changed: moved.length,
    before: tally,
    after: { ...tally, writeToday: write.length - moved.length, callToday: 3 + moved.length },
    changes: moved.map(({ id, name }) => ({
      customerId: id,
      customerName: name,
      before: {
        on: dayAfter(world, 0),
        action: "write",
        level: 1,
        levelName: "1re relance",
        channel: "email",
      },
      after: {
        on: dayAfter(world, 1),
        action: "call",
        level: 2,
        levelName: "Appel téléphonique",
        channel: "call",
      },
    })),
  };
}
