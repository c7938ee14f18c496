import "./officeGlobal";
import type { OfficeGlobal } from "./officeGlobal";

// Outlook says that it hosts the page by this query value; Marketplace rules demand Microsoft's own copy
// of Office.js. Outside Outlook nothing is loaded from anywhere.
const hosted = () => new URLSearchParams(location.search).has("_host_Info");
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const patienceMs = 8000;

/** Office, ready to be used, when Outlook hosts this page; else null. Blocked networks end in null too. */
export async function loadOffice(patience = patienceMs): Promise<OfficeGlobal | null> {
  if (!window.Office && hosted()) await addScript(officeJs, patience);
  const office = window.Office;
  if (!office) return null;
  // In a plain tab Office gets ready as well, and says that nothing holds it.
  const ready = office.onReady().then(({ host }) => host !== null);
  const isHeld = await Promise.race([ready, after(patience)]);
  repairHistory();
  return isHeld ? office : null;
}

const after = (ms: number) => new Promise<false>((resolve) => setTimeout(resolve, ms, false));

/** Office.js hides both behind null for the sake of old browser controls: what it hides is still there. */
function repairHistory() {
  for (const name of ["pushState", "replaceState"] as const)
    if (typeof history[name] !== "function") Reflect.deleteProperty(history, name);
}

function addScript(src: string, patience: number) {
  return new Promise<void>((resolve) => {
    const script = document.createElement("script");
    const done = () => {
      resolve();
    };
    script.src = src;
    script.onload = done;
    script.onerror = done;
    setTimeout(done, patience);
    document.head.append(script);
  });
}
