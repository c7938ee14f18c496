import { describe, expect, it } from "vitest";
import { builtIn, own } from "../mock/plans";
import {
  copyOf,
  draftOf,
  editOf,
  faultsByLevel,
  levelsWithoutNumber,
  nextLevel,
  sorted,
} from "../src/features/plans/draft";
import { codeFor, partsOf } from "../src/features/plans/planName";

const [gentle, tight] = builtIn as [(typeof builtIn)[0], (typeof builtIn)[0]];

describe("the name of a plan", () => {
  it("says apart what it is called and what it means, whatever space stands before the colon", () => {
    expect(partsOf("Doux\u00a0: trois e-mails")).toEqual({ title: "Doux", summary: "trois e-mails" });
    expect(partsOf("Gentle: three e-mails")).toEqual({ title: "Gentle", summary: "three e-mails" });
    expect(partsOf("Maison")).toEqual({ title: "Maison", summary: null });
  });

  it.each([
    ["Notre scénario Œuvre", [], "notre-scenario-oeuvre"],
    ["Serré (copie)", ["serre-copie"], "serre-copie-2"],
    ["…", [], "scenario"],
    ["a".repeat(80), [], "a".repeat(36)],
  ])("gives %s a code that the API takes and nobody has", (name, taken, code) => {
    expect(codeFor(name, taken)).toBe(code);
    expect(code).toMatch(/^[a-z0-9][a-z0-9-]{1,39}$/);
  });
});

describe("the draft of a plan", () => {
  it("goes back to the API as it came", () => {
    const edit = editOf(draftOf(own), own.code, "EUR");

    expect(edit.callAbove).toEqual({ amount: "5000.00", currency: "EUR" });
    expect(edit.levels?.map(({ offsetDays, signer }) => [offsetDays, signer])).toEqual([
      [10, null],
      [40, "Paul Morin"],
    ]);
  });

  it("keeps days before the due date negative", () => {
    expect(editOf(draftOf(tight), "x", "EUR").levels?.[0]?.offsetDays).toBe(-5);
  });

  it("leaves the copied plan's code behind", () => {
    expect(copyOf(gentle, "Doux (copie)")).toMatchObject({ code: null, name: "Doux (copie)" });
  });

  it("reads a French amount", () => {
    const draft = { ...draftOf(gentle), callAbove: "12\u202f500,50" };

    expect(editOf(draft, "x", "EUR").callAbove?.amount).toBe("12500.50");
  });

  it("sorts levels by their day, those without a day last", () => {
    const levels = draftOf(tight).levels.map((level) => (level.key === 1 ? { ...level, days: "" } : level));
    const moved = levels.map((level) =>
      level.key === 0 ? { ...level, days: "20", isBefore: false } : level,
    );

    expect(sorted(moved).map(({ key }) => key)).toEqual([2, 0, 3, 4, 1]);
    expect(levelsWithoutNumber(moved)).toEqual([1]);
  });

  it("proposes a firmer level a fortnight after the last", () => {
    expect(nextLevel(draftOf(gentle).levels.slice(0, 2))).toMatchObject({
      key: 2,
      days: "35",
      tone: "formal",
    });
    expect(nextLevel([])).toMatchObject({ key: 0, days: "7", tone: "friendly" });
  });

  it("gives each fault to the level that was sent at its place", () => {
    const { levels } = draftOf(gentle);
    const moved = levels.map((level) => (level.key === 0 ? { ...level, days: "30" } : level));

    expect(faultsByLevel(moved, { "levels[1]": ["…"], name: ["…"] })).toEqual(new Map([[0, ["…"]]]));
  });
});
