import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { forgetEverything } from "../src/api";
import { loadRooms, loadTexts } from "../src/i18n";

await Promise.all([loadTexts("fr"), loadTexts("en")]);
await loadRooms();

// Looking up what is hidden is what makes role queries slow; our views do not hide what they render.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

class NoResizing {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}
const inBrowser = typeof window !== "undefined";
if (inBrowser) playBrowser();

function playBrowser() {
  // jsdom weighs every rule of Fluent's sheets at each look; inline styles say all that our queries ask.
  window.getComputedStyle = (element) => (element as HTMLElement).style;
  window.matchMedia ??= () =>
    ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;

  window.ResizeObserver ??= NoResizing as never;
  Element.prototype.scrollTo ??= () => undefined;
}

let complaint = vi.spyOn(console, "error");

beforeEach(() => {
  complaint = vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    // jsdom cannot parse every modern stylesheet; anything else is ours.
    if (!String(words[0]).includes("Could not parse CSS")) complaints.push(words.map(String).join(" "));
  });
});

const complaints: string[] = [];

// All files share one window (vite.config.ts): each test leaves it as it found it.
function leaveBrowser() {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  // Office.js takes these away, and so does the fake one.
  Reflect.deleteProperty(history, "pushState");
  Reflect.deleteProperty(history, "replaceState");
  history.replaceState(null, "", "/");
}

afterEach(() => {
  if (inBrowser) leaveBrowser();
  forgetEverything();
  vi.unstubAllGlobals();
  complaint.mockRestore();
  const said = complaints.splice(0);
  expect(said, "console.error was called").toEqual([]);
});
