import { browserHost } from "./browserHost";
import { deskHost } from "./deskHost";
import { loadOffice } from "./loadOffice";
import { outlookHost } from "./outlookHost";
import type { OfficeHost } from "./port";

export { HostFault, type Abilities, type CurrentItem, type Look, type OfficeHost } from "./port";
export type { Selection } from "./port";
export { listen, type DeskToPane, type PaneToDesk } from "./deskMessages";
export { browserHost } from "./browserHost";

export async function findHost(): Promise<OfficeHost> {
  const inDesk = window.parent !== window && new URLSearchParams(location.search).get("host") === "desk";
  if (inDesk) return deskHost();
  const office = await loadOffice();
  return office ? outlookHost(office) : browserHost;
}
