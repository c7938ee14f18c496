import { defineConfig } from "vite";

const page = (path: string) => new URL(path, import.meta.url).pathname;

// The pages of signing in are built apart: sharing scripts with them would cut the pane's first load into more and heavier pieces.
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: "es2023",
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { signIn: page("sign-in/index.html"), signInDone: page("sign-in/done/index.html") },
    },
  },
});
