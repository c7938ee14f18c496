import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { langFrom, loadRooms, loadTexts, TextProvider } from "../i18n";
import { Theme } from "../ui";
import { Desk } from "./Desk";

const lang = langFrom(location.search, null);
document.documentElement.lang = lang;
await loadTexts(lang);
await loadRooms();

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <Theme>
        <TextProvider lang={lang}>
          <Desk />
        </TextProvider>
      </Theme>
    </StrictMode>,
  );
