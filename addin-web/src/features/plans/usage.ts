import type { Plan } from "../../api";
import type { Texts } from "../../i18n";

export const scopes = ["company", "business", "public", "consumer", "largeAccounts"] as const;
export type Scope = (typeof scopes)[number];

/** The setting that holds the plan of each scope. */
export const settingOf = {
  company: "planCode",
  business: "planForBusinesses",
  public: "planForPublicBuyers",
  consumer: "planForConsumers",
  largeAccounts: "planForLargeAccounts",
} as const;

const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

export const usesOf = (plan: Plan): Scope[] => plan.usedBy.scopes.filter(isScope);

/** "toute la société, les grands comptes et 3 clients en particulier" as a list; empty when unused. */
export function placesOf(plan: Plan, t: Texts): string[] {
  const { customers, invoices } = plan.usedBy;
  return [
    ...usesOf(plan).map((scope) => t.plans.scopesIn[scope]),
    ...(customers > 0 ? [t.plans.customersIn(customers)] : []),
    ...(invoices > 0 ? [t.plans.invoicesIn(invoices)] : []),
  ];
}

export const listed = (words: string[], lang: string) =>
  new Intl.ListFormat(lang === "fr" ? "fr-FR" : "en-GB", { type: "conjunction" }).format(words);
