import type { KeyboardEvent } from "react";

/** Arrows move between rows; the list may hold only the rows in view, so we ask the document. */
export function moveFocus(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const target = rows[rows.indexOf(event.currentTarget as HTMLElement) + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Back from what a row opened: the row again, once the list stands. */
export const focusRow = (customerId: number) => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-row="${customerId}"]`)?.focus();
  });
};
