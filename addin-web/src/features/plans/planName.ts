/** "Doux : trois e-mails" is a name and what it means; a plan of one's own is usually only a name. */
export function partsOf(name: string): { title: string; summary: string | null } {
  const [, title, summary] = /^(.+?)[\s\u00a0\u202f]*:[\s\u00a0\u202f]+(.+)$/s.exec(name) ?? [];
  return title && summary ? { title, summary } : { title: name, summary: null };
}

const longest = 40;

/** The code of a new plan, made from its name: small letters, digits and hyphens, unlike any other. */
export function codeFor(name: string, taken: string[]): string {
  const plain = name
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const base = (plain.length < 2 ? "scenario" : plain).slice(0, longest - 4).replace(/-+$/, "");
  for (let turn = 1; ; turn++) {
    const code = turn === 1 ? base : `${base}-${turn}`;
    if (!taken.includes(code)) return code;
  }
}
