// @vitest-environment node
import { readFile } from "node:fs/promises";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const offTypes = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    "@typescript-eslint/no-floating-promises": "off",
    "@typescript-eslint/switch-exhaustiveness-check": "off",
  },
} as const;

/** The fixture is linted as if it stood in the room named; it is no part of the program. */
async function bark(filePath: string) {
  const eslint = new ESLint({ overrideConfig: [offTypes] });
  const violation = await readFile("eslint/fixtures/violation.ts.txt", "utf8");
  const [result] = await eslint.lintText(violation, { filePath });
  return (result?.messages ?? []).map(({ ruleId, line }) => `${line} ${ruleId}`);
}

describe("the borders between rooms", () => {
  it("bark at a feature that uses its neighbour, Office or the bare network", async () => {
    expect(await bark("src/features/worklist/violation.ts")).toEqual(
      expect.arrayContaining([
        "2 relance/borders",
        "3 relance/borders",
        "5 no-restricted-globals",
        "6 no-restricted-properties",
        "7 no-restricted-globals",
        "8 no-restricted-properties",
      ]),
    );
  });

  it("let src/office name Office", async () => {
    const said = await bark("src/office/violation.ts");

    expect(said.filter((line) => line.startsWith("5 ") || line.startsWith("6 "))).toEqual([]);
  });
});
