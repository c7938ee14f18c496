import { browserHost } from "./browserHost";
import { deskHost } from "./deskHost";
import { loadOffice } from "./loadOffice";
import type { OfficeHost } from "./port";

export { HostFault, type Abilities, type CurrentItem, type Look, type OfficeHost } from "./port";
export type { Selection } from "./port";
export { listen, type DeskToPane, type PaneToDesk } from "./deskMessages";
export { browserHost } from "./browserHost";
export { loadOffice } from "./loadOffice";
export { officeSignIn } from "./signIn";

export async function findHost(): Promise<OfficeHost> {
  const inDesk = window.parent !== window && new URLSearchParams(location.search).get("host") === "desk";
  if (inDesk) return deskHost();
  const office = await loadOffice();
  if (!office) return browserHost;
  // Only Outlook needs it: the desk and a plain tab do without.
  const { outlookHost } = await import("./outlookHost");
  return outlookHost(office);
}
