// The page in Outlook's dialog: signs in by redirect, and tells the token to the pane that opened it, and to it alone.
import { clientSettings, redirectSignIn } from "../auth";
import { troubleOf } from "../auth/trouble";
import { langFrom } from "../i18n/langFrom";
import { signInTexts } from "../i18n/signInTexts";
import { loadOffice } from "../office";
import { tellPane } from "../office/dialog";

const remembered = "relance.signIn";

type Question = { state: string; hint: string | null; claims: string | null };

/** Kept over the way to Entra and back, where the address loses it. */
function question(): Question | null {
  const asked = new URLSearchParams(location.search);
  const state = asked.get("state");
  if (state) {
    const fresh: Question = { state, hint: asked.get("hint"), claims: asked.get("claims") };
    sessionStorage.setItem(remembered, JSON.stringify(fresh));
    return fresh;
  }
  return JSON.parse(sessionStorage.getItem(remembered) ?? "null") as Question | null;
}

async function run() {
  const root = document.getElementById("root");
  const lang = langFrom(location.search, navigator.language);
  document.documentElement.lang = lang;
  if (root) root.textContent = signInTexts(lang).busy;
  // Office.js empties history: it is loaded before MSAL looks at the address.
  await loadOffice(undefined, true);
  const asked = question();
  if (!asked) return;
  const { state, hint, claims } = asked;
  try {
    const token = await redirectSignIn(await clientSettings(), {
      loginHint: hint,
      claims: claims ?? undefined,
    });
    // Null: the page is about to leave for Entra.
    if (token) tellPane(JSON.stringify({ state, token }));
  } catch (error) {
    const { trouble, reference } = troubleOf(error);
    if (root) root.textContent = signInTexts(lang).troubles[trouble].title;
    tellPane(JSON.stringify({ state, trouble, reference }));
  }
}

await run();
