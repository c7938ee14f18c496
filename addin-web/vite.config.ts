import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fakeOffice } from "./fake-office/vitePlugin.ts";
import { mockServer } from "./mock/vitePlugin.ts";

const page = (path: string) => new URL(path, import.meta.url).pathname;
const tests = ["tests/**/*.test.{ts,tsx}"];
/** What a session is is kept by the modules themselves: these files each get modules of their own. */
const alone = ["tests/*ignIn*.test.{ts,tsx}"];
const api = "http://localhost:5080";

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === "mock" ? [mockServer(), fakeOffice()] : [])],
  build: {
    target: "es2023",
    // Every browser that knows es2023 knows modulepreload.
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        desk: page("index.html"),
        pane: page("pane/index.html"),
      },
    },
  },
  server: mode === "mock" ? {} : { proxy: { "/api": api } },
  test: {
    environment: "jsdom",
    setupFiles: ["tests/setup.ts"],
    testTimeout: 60_000,
    projects: [
      // One window for all: loading Fluent anew for each file was half of the time.
      { extends: true, test: { name: "views", include: tests, exclude: alone, isolate: false } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
    deps: {
      optimizer: {
        client: { enabled: true, include: ["@fluentui/react-components", "@fluentui/react-icons"] },
      },
    },
  },
}));
