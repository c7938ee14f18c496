import type { typed as french } from "../fr/typed";

/** What is typed and not yet saved. */
export const typed: typeof french = {
  kept: {
    found: (when) => `Unsaved entry from ${when}.`,
    resume: "Resume",
    drop: "Discard",
  },
  leave: {
    title: "Leave without saving?",
    text: "Your changes are not saved. What you typed will be offered again when you come back, for seven days.",
    stay: "Keep editing",
    go: "Leave without saving",
  },
};
