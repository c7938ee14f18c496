import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { speak } from "../api";
import { signInThrough } from "../auth";
import { langFrom, loadTexts } from "../i18n";
import { findHost, officeSignIn } from "../office";
import { Pane } from "./Pane";

const host = await findHost();
signInThrough(officeSignIn());
const lang = langFrom(location.search, host.language);
document.documentElement.lang = lang;
await loadTexts(lang);
speak(lang);

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <Pane host={host} lang={lang} />
    </StrictMode>,
  );
