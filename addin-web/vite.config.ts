import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fakeOffice } from "./fake-office/vitePlugin.ts";
import { mockServer } from "./mock/vitePlugin.ts";

const page = (path: string) => new URL(path, import.meta.url).pathname;
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
    include: ["tests/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    deps: {
      optimizer: {
        client: { enabled: true, include: ["@fluentui/react-components", "@fluentui/react-icons"] },
      },
    },
  },
}));
