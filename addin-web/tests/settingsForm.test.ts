import { describe, expect, it } from "vitest";
import { makeWorld } from "../mock/world";
import { settingsOf, valuesOf } from "../src/features/settings/settingsForm";

const { settings } = makeWorld(0);

describe("the settings as typed", () => {
  it("come back as they were", () => {
    const known = { ...settings, penaltyRatePercent: "12.4", staleAfterDays: null };

    expect(settingsOf(valuesOf(known, "fr"))).toEqual(known);
  });

  it("show and read a decimal comma in French", () => {
    const values = valuesOf({ ...settings, penaltyRatePercent: "12.4" }, "fr");

    expect(values.penaltyRatePercent).toBe("12,4");
    expect(values.minimumAmount.amount).toBe("15,00");
    expect(settingsOf({ ...values, discountPercent: " 2,5 " }).discountPercent).toBe("2.5");
  });

  it("never take an unreadable number for nought", () => {
    const values = { ...valuesOf(settings, "fr"), paymentTermsDays: "", discountDays: "sept" };

    expect(settingsOf(values)).toMatchObject({ paymentTermsDays: -1, discountDays: -1 });
  });

  it("take an empty age of payments for any age", () => {
    expect(settingsOf({ ...valuesOf(settings, "fr"), staleAfterDays: " " }).staleAfterDays).toBeNull();
  });
});
