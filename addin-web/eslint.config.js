import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { borders } from "./eslint/borders.js";

const outlook = { name: "Office", message: "Only src/office/ and src/alert/ name Office." };
const bareFetch = { name: "fetch", message: "Call the API through src/api/." };
const through = (object) => [
  { object, property: "Office", message: outlook.message },
  { object, property: "fetch", message: bareFetch.message },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "screenshots", "src/api/schema.gen.ts"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}", "mock/**/*.ts", "fake-office/**/*.ts"],
    plugins: { "react-hooks": hooks, relance: { rules: { borders } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "relance/borders": "error",
    },
  },
  { files: ["src/**/*.tsx"], ...a11y.flatConfigs.recommended },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/office/**", "src/alert/**"],
    rules: {
      "no-restricted-globals": ["error", outlook, bareFetch],
      "no-restricted-properties": ["error", ...through("window"), ...through("globalThis")],
    },
  },
  {
    // The three doors to the network; everything else goes through them.
    files: ["src/api/**/*.ts", "src/auth/**/*.ts", "src/desk/mailbox/**/*.ts"],
    rules: { "no-restricted-globals": ["error", outlook], "no-restricted-properties": "off" },
  },
);
