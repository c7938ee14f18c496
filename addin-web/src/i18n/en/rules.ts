import { plural } from "../../format/words";
import type { rules as french } from "../fr/rules";

const n = (value: number, one: string, many: string) => plural(value, one, many, "en");

export const rules: typeof french = {
  rules: {
    offset: (days) => (days < 0 ? `D−${-days}` : days === 0 ? "D" : `D+${days}`),
    offsetLong: (days) =>
      days === 0
        ? "on the due date"
        : days < 0
          ? `${n(-days, "day", "days")} before the due date`
          : `${n(days, "day", "days")} after the due date`,
    channels: {
      email: "e-mail",
      call: "call",
      letter: "letter",
      registeredLetter: "registered letter",
      collection: "hand-over to collection",
    },
    tones: { friendly: "courteous", firm: "firm", formal: "formal" },
    segments: { business: "Business", public: "Public buyer", consumer: "Consumer" },
    scopes: {
      company: "The whole company",
      business: "Businesses",
      public: "Public buyers",
      consumer: "Consumers",
      largeAccounts: "Large accounts",
    },
    notAllowed: "Your role in this company lets you look, not change.",
  },
  effect: {
    looking: "Working out what changes for running cases…",
    nothing: (customers) =>
      customers === 0 ? "No case is running: nothing changes today." : "Nothing changes for running cases.",
    changed: (changed, customers) =>
      `The next step changes for ${n(changed, "case", "cases")}, out of ${n(customers, "customer", "customers")}.`,
    write: "To write today",
    call: "To call today",
    post: "To post today",
    later: "Later, within 90 days",
    insteadOf: (after, before) => `${after} instead of ${before}`,
    before: "before",
    after: "after",
    none: "nothing within 90 days",
    today: "today",
    others: (value) => `and ${n(value, "other case", "other cases")}`,
    first: "The first concerned",
  },
};
