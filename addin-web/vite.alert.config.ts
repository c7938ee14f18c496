import { defineConfig } from "vite";

// The alert at Send is one classic script for a runtime without modules or a page (classic Outlook): no imports, no newer syntax.
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: "es2016",
    lib: {
      entry: new URL("src/alert/launchevent.ts", import.meta.url).pathname,
      formats: ["iife"],
      name: "relanceAlert",
      fileName: () => "launchevent.js",
    },
  },
});
