import { apply, type Insertion } from "./insert";

/**
 * Writes as a key press would, so that Ctrl+Z takes it back. `execCommand` is the only way to that; where it is missing
 * the text is put there all the same.
 */
export function writeInto(field: HTMLTextAreaElement, insertion: Insertion) {
  field.focus();
  field.setSelectionRange(insertion.from, insertion.to);
  const wanted = apply(field.value, insertion);
  const typed =
    typeof document.execCommand === "function" && document.execCommand("insertText", false, insertion.text);
  if (!typed) field.value = wanted;
  field.setSelectionRange(...insertion.select);
}
