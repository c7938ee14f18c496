import { describe, expect, it } from "vitest";
import { variables } from "../mock/templates";
import type { TemplateVariable } from "../src/api/contract";
import { gistOf, groupsOf, shortName } from "../src/features/templates/groups";
import { apply, insertionOf, startOfLine } from "../src/features/templates/insert";
import { piecesOf } from "../src/features/templates/pieces";
import { pageOf } from "../src/features/templates/previewPage";
import { matching } from "../src/features/templates/search";
import { originals } from "../mock/templates";

const named = (name: string, kind: TemplateVariable["kind"]) => {
  const found = variables.find((one) => one.name === name && one.kind === kind);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const insert = (variable: TemplateVariable, text: string, from: number, to = from) => {
  const insertion = insertionOf(variable, variables, text, from, to, "texte");
  const written = apply(text, insertion);
  return { written, selected: written.slice(...insertion.select), cursor: insertion.select[0] };
};

describe("inserting a variable", () => {
  it("writes a value where the cursor is and goes on after it", () => {
    const { written, cursor } = insert(named("total", "value"), "Merci de payer .", 15);

    expect(written).toBe("Merci de payer {{total}}.");
    expect(cursor).toBe(24);
  });

  it("puts a condition around what is selected, and keeps it selected", () => {
    const { written, selected } = insert(named("several", "condition"), "vos factures", 4, 12);

    expect(written).toBe("vos {{#if several}}factures{{/if}}");
    expect(selected).toBe("factures");
  });

  it("selects words to be replaced when nothing was selected", () => {
    expect(insert(named("several", "condition"), "", 0)).toMatchObject({
      written: "{{#if several}}texte{{/if}}",
      selected: "texte",
    });
  });

  it("sets a block alone between empty lines, wherever the cursor was", () => {
    const block = named("invoices", "block");

    expect(insert(block, "Bonjour,suite", 8).written).toBe("Bonjour,\n\n{{invoices}}\n\nsuite");
    expect(insert(block, "Bonjour,\n\n\n\nsuite", 10).written).toBe("Bonjour,\n\n{{invoices}}\n\nsuite");
    expect(insert(block, "Bonjour,\nsuite", 9).written).toBe("Bonjour,\n\n{{invoices}}\n\nsuite");
    expect(insert(block, "", 0).written).toBe("{{invoices}}");
  });

  it("opens and closes a list around the values of its items", () => {
    expect(insert(named("invoices", "list"), "", 0).written).toBe(
      "{{#each invoices}}\n- {{number}} : {{amount}}\n{{/each}}",
    );
  });
});

describe("the text", () => {
  it("counts lines from one, as the API does", () => {
    expect([1, 2, 3, 9].map((line) => startOfLine("ab\n\ncd", line))).toEqual([0, 3, 4, 4]);
  });

  it("is cut into words and tags without losing a letter", () => {
    const line = "Relance : {{#if several}}{{count}} factures{{/if}}";

    expect(piecesOf(line).filter(({ isTag }) => isTag).length).toBe(3);
    expect(
      piecesOf(line)
        .map(({ text }) => text)
        .join(""),
    ).toBe(line);
  });

  it("reads in the list as it would on an example", () => {
    const { subject } = originals[0] ?? { subject: "" };

    expect(gistOf(subject, variables)).toBe("Rappel : facture F-101");
    expect(gistOf("{{#unless x}}Avis{{else}}Non{{/unless}} {{inconnu}}", variables)).toBe("Avis …");
  });

  it("stands under the heading of those whom it is for", () => {
    expect(groupsOf(originals, "fr").map(({ key, texts }) => [key, texts.length])).toEqual([
      ["general", 2],
      ["public", 1],
      ["plan", 1],
    ]);
    expect(shortName("Acheteur public\u00a0: relance ferme")).toBe("Relance ferme");
  });
});

it("finds a variable by any words of its meaning, without accents", () => {
  expect(matching(variables, "total reclame").map(({ name }) => name)).toEqual(["total"]);
});

it("shows the message in a page that loads nothing and runs nothing", () => {
  const page = pageOf("<p>Bonjour</p>", "fr", true);

  expect(page).toContain("default-src 'none'");
  expect(page).toContain("color-scheme:dark");
  expect(page).not.toContain("script-src");
});
