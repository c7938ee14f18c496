import "./officeGlobal";
import type { OfficeGlobal } from "./officeGlobal";

// Outlook says that it hosts the page by this query value; Marketplace rules demand Microsoft's own copy
// of Office.js. Outside Outlook nothing is loaded from anywhere.
const hosted = () => new URLSearchParams(location.search).has("_host_Info");
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const patienceMs = 8000;

/** Office, ready to be used, when Outlook hosts this page; else null. Blocked networks end in null too. */
export async function loadOffice(isHosted = hosted()): Promise<OfficeGlobal | null> {
  if (!window.Office && isHosted) await addScript(officeJs);
  const office = window.Office;
  if (!office) return null;
  const ready = office.onReady().then(() => true);
  return (await Promise.race([ready, patience()])) ? office : null;
}

const patience = () => new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false));

function addScript(src: string) {
  const { pushState, replaceState } = history;
  return new Promise<void>((resolve) => {
    const script = document.createElement("script");
    const done = () => {
      // Office.js sets both to null for the sake of old browser controls.
      Object.assign(history, { pushState, replaceState });
      resolve();
    };
    script.src = src;
    script.onload = done;
    script.onerror = done;
    setTimeout(done, patienceMs);
    document.head.append(script);
  });
}
