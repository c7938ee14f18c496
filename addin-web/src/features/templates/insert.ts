import type { TemplateVariable } from "../../api";

/** What to write over a stretch of text, and where the cursor or selection goes afterwards. */
export type Insertion = { from: number; to: number; text: string; select: [number, number] };

const tag = (name: string) => `{{${name}}}`;

/** Writes a variable at the cursor as its kind asks: a value in the sentence, a block alone on its line, a condition around the selection. */
export function insertionOf(
  variable: TemplateVariable,
  all: TemplateVariable[],
  text: string,
  from: number,
  to: number,
  placeholder: string,
): Insertion {
  const { name, kind } = variable;
  if (kind === "condition") return around(`{{#if ${name}}}`, "{{/if}}", text, from, to, placeholder);
  if (kind === "list") {
    const items = all.filter(({ list }) => list === name).slice(0, 2);
    return aloneOnLine(
      `{{#each ${name}}}\n- ${items.map((item) => tag(item.name)).join(" : ")}\n{{/each}}`,
      text,
      from,
      to,
    );
  }
  if (kind === "block") return aloneOnLine(tag(name), text, from, to);
  const written = tag(name);
  return { from, to, text: written, select: [from + written.length, from + written.length] };
}

function around(
  open: string,
  close: string,
  text: string,
  from: number,
  to: number,
  placeholder: string,
): Insertion {
  const inside = text.slice(from, to) || placeholder;
  const start = from + open.length;
  return { from, to, text: open + inside + close, select: [start, start + inside.length] };
}

/** With as many line ends around it as are missing for an empty line before and after. */
function aloneOnLine(written: string, text: string, from: number, to: number): Insertion {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const lead = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = after === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const cursor = from + lead.length + written.length;
  return { from, to, text: lead + written + tail, select: [cursor, cursor] };
}

export const apply = (text: string, { from, to, text: written }: Insertion) =>
  text.slice(0, from) + written + text.slice(to);

/** Where a line begins, counted from one as the API counts them. */
export function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let seen = 1; seen < line; seen++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return at;
    at = end + 1;
  }
  return at;
}
