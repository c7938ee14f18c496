import { describe, expect, it } from "vitest";
import {
  formatAge,
  formatAgo,
  formatDateTime,
  formatDay,
  formatFullDate,
  formatWeekday,
} from "../src/format/dates";
import { formatMoney, sum } from "../src/format/money";
import { ordinal, plural } from "../src/format/words";
import { textsOf } from "../src/i18n";

const narrow = "\u202f";
const nbsp = "\u00a0";

describe("money", () => {
  it("groups by narrow no-break spaces in French", () => {
    expect(formatMoney({ amount: "1234.56", currency: "EUR" }, "fr")).toBe(`1${narrow}234,56${nbsp}€`);
  });

  it("puts the sign first in English", () => {
    expect(formatMoney({ amount: "1234.5", currency: "EUR" }, "en")).toBe("€1,234.50");
  });

  it("keeps cents that a float would lose", () => {
    const amount = "90071992547409.93";

    expect(formatMoney({ amount, currency: "EUR" }, "en")).toBe("€90,071,992,547,409.93");
  });

  it("adds by currency, to the cent", () => {
    const eur = (amount: string) => ({ amount, currency: "EUR" });

    expect(sum([eur("0.10"), eur("0.20"), eur("-1.30"), { amount: "5", currency: "CHF" }])).toEqual([
      { amount: "-1.00", currency: "EUR" },
      { amount: "5.00", currency: "CHF" },
    ]);
  });
});

describe("dates", () => {
  it("reads a plain day without any zone", () => {
    expect(formatDay("2026-11-20", "fr")).toBe("20\u00a0nov.");
    expect(formatWeekday("2026-11-27", "fr")).toBe("vendredi 27\u00a0novembre");
    expect(formatWeekday("2026-11-27", "en")).toBe("Friday 27\u00a0November");
  });

  it("reads an instant on the clock of Paris", () => {
    expect(formatFullDate("2026-11-22T23:30:00Z", "fr")).toBe("lundi 23\u00a0novembre\u00a02026");
  });

  it("says how long ago, then the day", () => {
    const now = new Date("2026-11-22T12:00:00Z");

    expect(formatAgo("2026-11-22T11:58:00Z", now, "fr")).toBe(`il y a 2${nbsp}min`);
    expect(formatAgo("2026-11-22T10:00:00Z", now, "en")).toBe("2 hr ago");
    expect(formatAgo("2026-11-01T10:00:00Z", now, "fr")).toBe("1er\u00a0nov.");
  });

  it("says how old where there is no room for a sentence", () => {
    const now = new Date("2026-11-22T12:00:00Z");

    expect(formatAge("2026-11-22T11:42:00Z", now, "fr")).toBe(`18${nbsp}min`);
    expect(formatAge("2026-11-22T09:00:00Z", now, "fr")).toBe("3\u202fh");
    expect(formatAge("2026-11-22T11:42:00Z", now, "en")).toBe("18 min");
    expect(formatAge("2026-11-22T09:00:00Z", now, "en")).toBe("3 hr");
    expect(formatAge("2026-11-22T11:59:45Z", now, "fr")).toBe("à l’instant");
  });

  it("says a day and its hour", () => {
    expect(formatDateTime("2026-11-23T06:25:00Z", "fr")).toBe("23\u00a0nov.\u00a02026 à 07:25");
    expect(formatDateTime("2026-11-23T06:25:00Z", "en")).toBe("23\u00a0Nov\u00a02026, 07:25");
  });
});

describe("words", () => {
  it("counts reminders", () => {
    expect([1, 2, 3].map((n) => ordinal(n, "fr"))).toEqual(["1re", "2e", "3e"]);
    expect([1, 2, 3, 11, 22].map((n) => ordinal(n, "en"))).toEqual(["1st", "2nd", "3rd", "11th", "22nd"]);
  });

  it("knows that zero is singular in French only", () => {
    expect(plural(0, "client", "clients", "fr")).toBe("0 client");
    expect(plural(0, "customer", "customers", "en")).toBe("0 customers");
  });

  it("sets French spaces in every sentence, those of functions too", () => {
    const t = textsOf("fr");

    expect(t.customers.why).toBe(`Pourquoi${nbsp}?`);
    expect(t.customers.none("Été")).toBe(`Aucun client pour «${nbsp}Été${nbsp}».`);
  });
});
