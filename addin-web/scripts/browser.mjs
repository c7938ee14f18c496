// What the scripts that look at the pane in Chromium share.
import { chromium } from "playwright-core";

export const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : fallback;
};
export const flag = (name) => process.argv.includes(`--${name}`);
export const base = option("base", "http://localhost:5173");

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
export const launch = (...more) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...flags.split(" "), ...more],
  });

export const themes = {
  light: { query: "theme=light", media: { colorScheme: "light" } },
  dark: { query: "theme=dark", media: { colorScheme: "dark" } },
  contrast: { query: "", media: { colorScheme: "dark", forcedColors: "active" } },
};
export const chosen = (name, all) => {
  const asked = option(name, "");
  return asked ? all.filter((one) => asked.split(",").includes(String(one))) : all;
};
