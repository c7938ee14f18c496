// Where Entra sends its answer: handed on to the page that asked (a popup's, a hidden frame's, or the dialog's).
// An administrator who has just consented arrives here too, with nobody waiting: she is told that it is done.
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

if (new URLSearchParams(location.search).has("admin_consent")) {
  document.title = "Relance";
  const done = document.createElement("p");
  done.textContent =
    "Accord enregistré : vos utilisateurs peuvent se connecter. — Consent recorded: your users can sign in.";
  document.body.append(done);
} else {
  await broadcastResponseToMainFrame();
}
