import type * as t from "../src/api/contract";
import type { World } from "./world";

const original = (
  code: string,
  name: string,
  language: string,
  subject: string,
  body: string,
): t.Template => ({
  code,
  name,
  language,
  subject,
  body,
  isOriginal: true,
  by: null,
  at: null,
});

export const originals: t.Template[] = [
  original(
    "friendly",
    "Rappel courtois",
    "fr",
    "{{#if several}}Rappel : {{count}} factures{{else}}Rappel : facture {{number}}{{/if}}",
    "{{salutation}}\n\nSauf erreur de notre part, le règlement ci-dessous ne nous est pas parvenu.\n\n{{invoices}}\n\nMerci de nous faire parvenir **{{total}}** avant le {{deadline}}.\n\n{{signature}}",
  ),
  original(
    "firm",
    "Relance ferme",
    "fr",
    "Relance : facture {{number}}",
    "{{salutation}}\n\nMalgré notre rappel, **{{total}}** reste à régler.\n\n{{invoices}}\n\n{{signature}}",
  ),
  original(
    "public-firm",
    "Acheteur public : relance ferme",
    "fr",
    "Facture {{number}} : relance",
    "{{salutation}}\n\n{{invoices}}\n\n{{signature}}",
  ),
  original(
    "payment-plan",
    "Proposition d’échéancier",
    "fr",
    "Échéancier",
    "{{salutation}}\n\n{{plan}}\n\n{{signature}}",
  ),
  original(
    "friendly",
    "Rappel courtois",
    "en",
    "Reminder: invoice {{number}}",
    "{{salutation}}\n\n{{invoices}}\n\nPlease pay **{{total}}**.\n\n{{signature}}",
  ),
];

const value = (
  name: string,
  meaning: string,
  example: string,
  list: string | null = null,
): t.TemplateVariable => ({
  name,
  kind: "value",
  meaning,
  example,
  list,
});

export const variables: t.TemplateVariable[] = [
  value("salutation", "La formule d’appel.", "Bonjour Madame Lœwe,"),
  value("number", "Le numéro de la première facture.", "F-101"),
  value("count", "Le nombre de factures réclamées.", "3"),
  value("total", "Le total réclamé.", "2 345,60 €"),
  value("deadline", "La date limite de règlement.", "11 mars 2026"),
  {
    name: "several",
    kind: "condition",
    meaning: "Plusieurs factures sont réclamées.",
    example: "",
    list: null,
  },
  { name: "invoices", kind: "block", meaning: "Le tableau des factures.", example: "", list: null },
  { name: "signature", kind: "block", meaning: "Votre signature.", example: "", list: null },
  { name: "plan", kind: "block", meaning: "Le tableau de l’échéancier.", example: "", list: null },
  { name: "invoices", kind: "list", meaning: "Les factures, une à une.", example: "", list: null },
  value("number", "Le numéro de la facture.", "F-101", "invoices"),
  value("amount", "Le montant dû.", "1 234,56 €", "invoices"),
];

const same = (a: { code?: string | null; language?: string | null }, b: t.Template) =>
  a.code === b.code && a.language === b.language;

export function templatesOf(world: World): t.TemplateList {
  const current = originals.map((one) => {
    const newest = world.versions.find((version) => same(version, one));
    return newest?.body
      ? {
          ...one,
          subject: newest.subject ?? "",
          body: newest.body,
          isOriginal: false,
          by: newest.by,
          at: newest.at,
        }
      : one;
  });
  return { templates: current, variables };
}

/** As the API counts them: unknown names refuse the text, a text without an amount is only remarked upon. */
export function faultsOf(subject: string, body: string): t.TemplateFault[] {
  const faults: t.TemplateFault[] = [];
  const known = new Set(variables.map(({ name }) => name));
  for (const [part, text] of [
    ["subject", subject],
    ["body", body],
  ] as const)
    text.split("\n").forEach((line, index) => {
      for (const [, name = ""] of line.matchAll(/\{\{(?:#\w+ )?(\w+)\}\}/g))
        if (!known.has(name) && name !== "else")
          faults.push({
            part,
            line: index + 1,
            code: "variable.unknown",
            isWarning: false,
            text: `« ${name} » n’existe pas.`,
          });
    });
  if (!/\{\{(total|invoices|plan)\}\}/.test(body))
    faults.push({
      part: "body",
      line: 1,
      code: "body.noAmount",
      isWarning: true,
      text: "Aucun montant dans le texte.",
    });
  return faults;
}

export function saveTemplate(world: World, edit: t.TemplateEdit): t.SavedTemplate | t.TemplateFault[] {
  const faults = faultsOf(edit.subject ?? "", edit.body ?? "");
  if (faults.some(({ isWarning }) => !isWarning)) return faults;
  addVersion(world, edit.code ?? "", edit.language ?? "", edit.subject ?? "", edit.body ?? "");
  const template = templatesOf(world).templates.find((one) => same(edit, one));
  if (!template) return faults;
  return { template, warnings: faults };
}

export function addVersion(
  world: World,
  code: string,
  language: string,
  subject: string | null,
  body: string | null,
) {
  const id = ++world.nextId;
  world.versions.unshift({
    id,
    code,
    language,
    subject,
    body,
    by: "Claire Bonnet",
    at: new Date().toISOString(),
  });
}

export function previewTemplate(world: World, request: t.TemplatePreviewRequest): t.TemplatePreview {
  const faults = faultsOf(request.subject ?? "", request.body ?? "");
  const none = { customerName: null, subject: null, html: null, text: null };
  if (faults.some(({ isWarning }) => !isWarning)) return { ...none, faults };
  const customer = world.customers.find(({ id }) => id === request.customerId) ?? world.customers[0];
  const fill = (text: string) =>
    text
      .replace(/\{\{#if \w+\}\}.*?(?:\{\{else\}\}(.*?))?\{\{\/if\}\}/gs, "$1")
      .replace(
        /\{\{(\w+)\}\}/g,
        (_, name: string) => variables.find((one) => one.name === name)?.example ?? "",
      );
  const text = fill(request.body ?? "");
  return {
    customerName: customer?.name ?? null,
    subject: fill(request.subject ?? ""),
    html: text
      .split("\n\n")
      .map((part) => `<p>${part.replace(/\*\*(.*?)\*\*/g, "<strong>$1</strong>")}</p>`)
      .join(""),
    text,
    faults,
  };
}
