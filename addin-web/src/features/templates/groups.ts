import type { Template, TemplateVariable } from "../../api";

export const groupKeys = ["general", "public", "consumer", "plan"] as const;
export type GroupKey = (typeof groupKeys)[number];

const groupOf = (code: string): GroupKey =>
  code.startsWith("public-")
    ? "public"
    : code.startsWith("consumer-")
      ? "consumer"
      : code.startsWith("payment-plan")
        ? "plan"
        : "general";

/** The texts of one language under their headings, in the catalogue's order. */
export const groupsOf = (texts: Template[], language: string) =>
  groupKeys
    .map((key) => ({
      key,
      texts: texts.filter((text) => text.language === language && groupOf(text.code) === key),
    }))
    .filter((group) => group.texts.length > 0);

/** Under a heading that says whom it is for, the name need not say it again. */
export function shortName(name: string): string {
  const [, rest] = /^[^:]+?[\s\u00a0\u202f]*:\s*(.+)$/s.exec(name) ?? [];
  return rest ? rest.charAt(0).toUpperCase() + rest.slice(1) : name;
}

/** A subject as it reads on an example: the usual branch of each condition, values in place of their names. */
export function gistOf(subject: string, variables: TemplateVariable[]): string {
  const example = new Map(
    variables
      .filter(({ list, kind }) => list === null && kind === "value")
      .map((one) => [one.name, one.example]),
  );
  return subject
    .replace(
      /\{\{#(if|unless) \w+\}\}(.*?)(?:\{\{else\}\}(.*?))?\{\{\/\1\}\}/gs,
      (_, helper: string, first: string, second = "") => (helper === "if" ? String(second) : first),
    )
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => example.get(name) ?? "…")
    .trim();
}
