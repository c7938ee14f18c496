import { FluentProvider } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import "./global.css";

type Name = "light" | "dark" | "contrast";
/** Fluent's red is 4.2 to 1 on its own dark ground, too little for small text: its next lighter one is not. */
const dark = { ...webDarkTheme, colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground2 };
const themes = { light: webLightTheme, dark, contrast: teamsHighContrastTheme };
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

const subscribe = (listener: () => void) => {
  prefersDark.addEventListener("change", listener);
  return () => {
    prefersDark.removeEventListener("change", listener);
  };
};

function askedFor(): Name | null {
  const asked = new URLSearchParams(location.search).get("theme");
  if (asked === "light" || asked === "dark" || asked === "contrast") return asked;
  return null;
}

const systemName = (): Name => (prefersDark.matches ? "dark" : "light");

type Props = { look?: Name | null; children: ReactNode };

/** Follows what holds the pane where it tells, else the system; forced colours are the browser's own doing. ?theme= overrides. */
export function Theme({ look, children }: Props) {
  const system = useSyncExternalStore(subscribe, systemName);
  const name = askedFor() ?? look ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = name === "light" ? "light" : "dark";
  }, [name]);
  return <FluentProvider theme={themes[name]}>{children}</FluentProvider>;
}
