import { describe, expect, it } from "vitest";
import { kindsOf } from "../src/features/forecast/kinds";
import { mondayOf, weeksOf } from "../src/features/forecast/weeks";
import { textsOf } from "../src/i18n";

const day = (on: string, write = 1, call = 0, post = 0) => ({ on, write, call, post, amounts: [] });

describe("the weeks of the forecast", () => {
  it("begin on Monday, a Sunday belonging to the week before", () => {
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  });

  it("say which is this one and which the next", () => {
    const weeks = weeksOf(
      ["2026-11-22", "2026-11-23", "2026-11-27", "2026-12-02"].map((on) => day(on)),
      "2026-11-22",
    );

    expect(weeks.map(({ place, days }) => [place, days.length])).toEqual([
      ["this", 1],
      ["next", 2],
      ["later", 1],
    ]);
  });
});

it("names only what there is to do", () => {
  expect(kindsOf([day("2026-11-22", 2, 0, 1), day("2026-11-23", 1, 0, 1)], textsOf("fr"))).toBe(
    "3 à écrire · 2 à poster",
  );
});
