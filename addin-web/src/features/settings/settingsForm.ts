import type { CompanySettings } from "../../api";

/** The settings as they are typed: what is a number or a decimal stays text until it is sent. */
export type Values = Omit<CompanySettings, NumberKey> & Record<NumberKey, string>;
type NumberKey = "paymentTermsDays" | "minimumIntervalDays" | "discountDays" | "staleAfterDays";
const numberKeys: NumberKey[] = ["paymentTermsDays", "minimumIntervalDays", "discountDays", "staleAfterDays"];
const decimalKeys = ["penaltyRatePercent", "discountPercent"] as const;

/** "12.40" is "12,40" to a French reader. */
const shown = (decimal: string | null, lang: string) =>
  decimal === null ? null : lang === "fr" ? decimal.replace(".", ",") : decimal;
const sent = (typed: string | null) => {
  const text = (typed ?? "").replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return text === "" ? null : text;
};

export function valuesOf(known: CompanySettings, lang: string): Values {
  const values = { ...known } as unknown as Values;
  for (const key of numberKeys) values[key] = known[key] === null ? "" : String(known[key]);
  for (const key of decimalKeys) values[key] = shown(known[key], lang);
  values.minimumAmount = { ...known.minimumAmount, amount: shown(known.minimumAmount.amount, lang) ?? "" };
  return values;
}

/** An empty or unreadable number becomes one that the API refuses by name, so that the fault stands at its field. */
const numberOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

export function settingsOf(values: Values): CompanySettings {
  return {
    ...values,
    paymentTermsDays: numberOf(values.paymentTermsDays),
    minimumIntervalDays: numberOf(values.minimumIntervalDays),
    discountDays: numberOf(values.discountDays),
    staleAfterDays: values.staleAfterDays.trim() === "" ? null : numberOf(values.staleAfterDays),
    penaltyRatePercent: sent(values.penaltyRatePercent),
    discountPercent: sent(values.discountPercent),
    minimumAmount: { ...values.minimumAmount, amount: sent(values.minimumAmount.amount) ?? "" },
  };
}

export const planFields = [
  ["planCode", "company"],
  ["planForBusinesses", "business"],
  ["planForPublicBuyers", "public"],
  ["planForConsumers", "consumer"],
  ["planForLargeAccounts", "largeAccounts"],
] as const;
export type PlanField = (typeof planFields)[number][0];
