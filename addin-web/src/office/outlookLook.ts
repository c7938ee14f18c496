import { listen, type Calls } from "./officeCalls";
import type { OfficeGlobal, OfficeTheme } from "./officeGlobal";
import { supports } from "./outlookItem";
import type { Look } from "./port";

/** Outlook tells its colours, not always whether they are dark: the background says so. */
export function lookOf(theme: OfficeTheme | undefined): Look | null {
  const back = lightness(theme?.bodyBackgroundColor);
  const front = lightness(theme?.bodyForegroundColor);
  if (back === 0 && front !== null && isPure(theme?.bodyForegroundColor)) return "contrast";
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? "dark" : "light";
  return back === null ? null : back < 0.5 ? "dark" : "light";
}

/** The foregrounds of the high-contrast themes are full colours on black; no ordinary theme has them. */
const isPure = (color: string | undefined) => /^#(ff|00){3}$/i.test(color ?? "");

function lightness(color: string | undefined): number | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? "");
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function followLook(office: OfficeGlobal, calls: Calls) {
  const listeners = new Set<() => void>();
  let look = lookOf(office.context.officeTheme);
  const event = office.EventType?.OfficeThemeChanged;
  if (event && supports(office, "1.14"))
    listen(calls, office.context.mailbox, event, (args) => {
      const told = (args as { officeTheme?: OfficeTheme } | null)?.officeTheme;
      look = lookOf(told ?? office.context.officeTheme);
      for (const listener of listeners) listener();
    });
  return {
    look: () => look,
    onLookChanged: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
