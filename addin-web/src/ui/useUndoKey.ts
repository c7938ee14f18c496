import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable]";

/** Ctrl+Z (⌘Z) takes back what has just been done, except in a field, where it takes back what was typed. */
export function useUndoKey(undo: (() => void) | null) {
  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || (event.target instanceof Element && event.target.closest(typing))) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, [undo]);
}
