import { describe, expect, it } from "vitest";
import { faultsOf, requestOf } from "../src/actions/agreementForm";
import { shapes } from "../src/actions/agreementShapes";
import { parseAmount } from "../src/actions/amounts";
import { callOf, resultFaults } from "../src/actions/callResults";
import { addMonths, addWorkingDays, nextFriday, onWorkingDay } from "../src/actions/days";
import { areOrdered, missing, settled, split } from "../src/actions/instalments";
import { fileName } from "../src/api/customerCalls";

describe("an amount as it is typed", () => {
  it.each([
    ["1 284,50", "1284.50"],
    ["1\u202f284,5 €", "1284.50"],
    ["1284.50", "1284.50"],
    ["1.284,50", "1284.50"],
    ["1,284.50", "1284.50"],
    ["12", "12.00"],
    ["0,01", "0.01"],
  ])("reads %s as %s", (typed, amount) => {
    expect(parseAmount(typed)).toBe(amount);
  });

  it.each(["", "0", "0,00", "-5", "1,284", "12,345", "douze", "1e3", "12 345 678 901"])(
    "refuses %s",
    (typed) => {
      expect(parseAmount(typed)).toBeNull();
    },
  );
});

describe("the days that forms start with", () => {
  it.each([
    ["2026-11-22", "2026-11-27"],
    ["2026-11-26", "2026-11-27"],
    ["2026-11-27", "2026-12-04"],
    ["2026-11-28", "2026-12-04"],
  ])("after %s the next Friday is %s", (today, friday) => {
    expect(nextFriday(today)).toBe(friday);
  });

  it("keeps to working days and to the end of short months", () => {
    expect(onWorkingDay("2026-12-06")).toBe("2026-12-07");
    expect(addWorkingDays("2026-11-20", 5)).toBe("2026-11-27");
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2026-11-30", 2)).toBe("2027-01-30");
  });
});

describe("a payment plan", () => {
  const total = "1000.00";

  it("shares the cents so that nothing is lost", () => {
    const parts = split(total, 3, "2026-12-04", "fr");

    expect(parts.map(({ amount }) => amount)).toEqual(["333,34", "333,33", "333,33"]);
    expect(parts.map(({ dueOn }) => dueOn)).toEqual(["2026-12-04", "2027-01-04", "2027-02-04"]);
    expect(missing(total, parts)).toBe(0n);
  });

  it.each([2, 3, 7, 11, 36])("adds up in %i parts", (count) => {
    expect(missing("14930.41", split("14930.41", count, "2026-12-04", "fr"))).toBe(0n);
  });

  it("says what is missing and puts it on the last part", () => {
    const parts = split(total, 2, "2026-12-04", "fr").map((part, at) =>
      at ? part : { ...part, amount: "400" },
    );

    expect(missing(total, parts)).toBe(10_000n);
    expect(settled(total, parts, "fr").map(({ amount }) => amount)).toEqual(["400", "600,00"]);
  });

  it("leaves the last part alone when nothing of it would be left", () => {
    const parts = [
      { dueOn: "2026-12-04", amount: "1500" },
      { dueOn: "2027-01-04", amount: "500" },
    ];

    expect(settled(total, parts, "fr")).toBe(parts);
    expect(areOrdered(parts)).toBe(true);
    expect(areOrdered([...parts].reverse())).toBe(false);
  });
});

describe("what an agreement asks for", () => {
  const open = { amount: "100.00", currency: "EUR" };
  const bounds = { today: "2026-11-22", open, allInvoiceIds: [1, 2] };
  const source = { currency: "EUR", allInvoiceIds: [1, 2] };
  const values = { date: "2026-11-27", amount: "", note: "", invoiceIds: [1, 2] };

  it.each([
    ["promise", { date: "" }, { date: "dateMissing" }],
    ["promise", { date: "2026-11-21" }, { date: "datePast" }],
    ["promise", { amount: "100,01" }, { amount: "amountAbove" }],
    ["promise", { amount: "cent" }, { amount: "amountWrong" }],
    ["promise", { amount: "100" }, {}],
    ["dispute", { date: "" }, { note: "noteMissing" }],
    ["stop", { note: "Décision du gérant" }, {}],
    ["insolvency", {}, { date: "dateFuture" }],
    ["pause", { invoiceIds: [] }, { invoiceIds: "noInvoice" }],
  ] as const)("%s with %j gives %j", (kind, change, faults) => {
    const given = {
      ...values,
      ...change,
      invoiceIds: [...("invoiceIds" in change ? change.invoiceIds : [1, 2])],
    };

    expect(faultsOf(given, shapes[kind], bounds)).toEqual(faults);
  });

  it("pauses the customer, and disputes the invoices", () => {
    const note = "Quantités";

    expect(requestOf(values, shapes.pause, source)).toEqual({ until: "2026-11-27" });
    expect(requestOf({ ...values, date: "", note }, shapes.dispute, source)).toEqual({
      invoiceIds: [1, 2],
      note,
    });
    expect(requestOf({ ...values, invoiceIds: [2] }, shapes.pause, source)).toMatchObject({
      invoiceIds: [2],
    });
  });
});

describe("the result of a call", () => {
  const values = { day: "2026-11-27", amount: "50", note: " vu " };

  it("says only what its kind takes", () => {
    expect(callOf("promise", values, "EUR")).toEqual({
      kind: "call",
      result: "promise",
      promisedFor: "2026-11-27",
      amount: { amount: "50.00", currency: "EUR" },
      text: "vu",
    });
    expect(callOf("callBack", values, "EUR")).toEqual({
      kind: "call",
      result: "callBack",
      callBackOn: "2026-11-27",
      text: "vu",
    });
    expect(callOf("noAnswer", { ...values, note: "" }, "EUR")).toEqual({ kind: "call", result: "noAnswer" });
  });

  it("wants a coming day to call back, and a reason for a dispute", () => {
    const today = "2026-11-27";

    expect(resultFaults("callBack", values, today)).toEqual({ day: "datePast" });
    expect(resultFaults("promise", values, today)).toEqual({});
    expect(resultFaults("dispute", { ...values, note: " " }, today)).toEqual({ note: "noteMissing" });
  });
});

it("names a document as the API does", () => {
  expect(fileName("attachment; filename=lettre.pdf; filename*=UTF-8''relev%C3%A9%20A.pdf")).toBe(
    "relevé A.pdf",
  );
  expect(fileName('attachment; filename="lettre-B.pdf"')).toBe("lettre-B.pdf");
  expect(fileName(null)).toBe("document.pdf");
});
