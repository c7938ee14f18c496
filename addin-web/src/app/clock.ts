import type { Me } from "../api";

/** How far the API's clock is ahead of the browser's: days, once the demonstration has been advanced. */
let ahead = 0;

/** Now as the API sees it: "il y a 2 min" is counted on the demonstration's clock, not on the browser's. */
export function nowOf(me: Me | undefined): Date | null {
  return me ? new Date(Date.now() + ahead) : null;
}

/** Called with each fresh answer of /me. */
export function follow(me: Me) {
  ahead = new Date(me.now).getTime() - Date.now();
}
