import type { TemplateVariable } from "../../api";

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** Every word asked for stands in the name, the meaning or the example; accents do not count. */
export function matching(variables: TemplateVariable[], asked: string): TemplateVariable[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return variables.filter(({ name, meaning, example }) => {
    const text = plain(`${name} ${meaning} ${example}`);
    return words.every((word) => text.includes(word));
  });
}
