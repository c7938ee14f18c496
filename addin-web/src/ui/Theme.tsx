import { FluentProvider } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import "./global.css";

type Name = "light" | "dark" | "contrast";
const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

const subscribe = (listener: () => void) => {
  prefersDark.addEventListener("change", listener);
  return () => {
    prefersDark.removeEventListener("change", listener);
  };
};

function themeName(): Name {
  const asked = new URLSearchParams(location.search).get("theme");
  if (asked === "light" || asked === "dark" || asked === "contrast") return asked;
  return prefersDark.matches ? "dark" : "light";
}

/** Follows the system's light or dark; forced colours are the browser's own doing. ?theme= overrides. */
export function Theme({ children }: { children: ReactNode }) {
  const name = useSyncExternalStore(subscribe, themeName);
  useEffect(() => {
    document.documentElement.dataset.theme = name === "light" ? "light" : "dark";
  }, [name]);
  return <FluentProvider theme={themes[name]}>{children}</FluentProvider>;
}
