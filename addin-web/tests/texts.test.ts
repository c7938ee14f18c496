import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fr } from "../src/i18n/fr";
import { rooms } from "../src/i18n/fr/rooms";
import { signIn } from "../src/i18n/fr/signIn";
import { team } from "../src/i18n/fr/team";
import { worklist } from "../src/i18n/fr/worklist";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/^(i18n|alert)\/|schema\.gen/.test(path))
  .map((path) => ({ path, code: readFileSync(`src/${path}`, "utf8").replace(/\/\*[^]*?\*\/|\/\/ .*/g, "") }));

const codeOf = (isWanted: (path: string) => boolean) =>
  files
    .filter(({ path }) => isWanted(path))
    .map(({ code }) => code)
    .join("\n");
const everything = codeOf(() => true);

/** `t.plans.title`; or the section taken as a whole (`t.plans[…]`, `{ plans }: Texts`), its keys then said as words. */
function isUsed(section: string, key: string, code: string) {
  if (new RegExp(`\\b${section}\\??\\s*\\.${key}\\b`).test(code)) return true;
  const isTakenWhole = new RegExp(
    `\\bt\\.${section}\\[|\\{ ${section}: .*Texts|\\bt\\.${section}\\b(?!\\.)`,
  ).test(code);
  return isTakenWhole && new RegExp(`\\b${key}\\b`).test(code);
}

describe("the texts", () => {
  it("are all said somewhere", () => {
    const unused = Object.entries({ ...fr, ...rooms }).flatMap(([section, texts]) =>
      Object.keys(texts)
        .filter((key) => !isUsed(section, key, everything))
        .map((key) => `${section}.${key}`),
    );

    expect(unused).toEqual([]);
  });

  it.each([
    ["the team", team, (path: string) => path.startsWith("features/team/")],
    [
      "the worklist of a firm",
      worklist,
      (path: string) => /worklist\/|ui\/|replies\/|customers\//.test(path),
    ],
    ["signing in", signIn, (path: string) => path.startsWith("app/")],
  ])("of %s are all said there", (_, texts, isTheirs) => {
    const code = codeOf(isTheirs);

    expect(Object.keys(texts).filter((key) => !new RegExp(`\\b${key}\\b`).test(code))).toEqual([]);
  });

  it("of the rooms are said by rooms alone: at first they are not there", () => {
    const mayName = /^(desk|features\/(plans|templates|settings|forecast|imports|dashboard|replies))\//;
    const late = Object.keys(rooms).join("|");
    const offenders = files
      .filter(({ path }) => !mayName.test(path) && path !== "ui/PlanEffectWords.tsx")
      .filter(({ code }) => new RegExp(`\\bt\\.(${late})\\b`).test(code))
      .map(({ path }) => path);

    expect(offenders).toEqual([]);
  });
});
