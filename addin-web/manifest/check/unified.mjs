// manifest.json and its language file against the JSON schemas that @microsoft/app-manifest carries, and their icons.
import { readFile } from "node:fs/promises";
import path from "node:path";
import Ajv from "ajv-draft-04";
import { schemaVersion } from "../unified.mjs";
import { iconSize } from "./png.mjs";

const schemas = path.join(
  import.meta.dirname,
  `../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${schemaVersion}`,
);

async function against(schema, value, name) {
  const text = await readFile(path.join(schemas, `MicrosoftTeams.${schema}.json`), "utf8");
  // The schemas use formats and keywords of their own; those are no rules.
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(JSON.parse(text));
  return validate(value)
    ? []
    : validate.errors.map((error) => `${name}${error.instancePath} ${error.message}`);
}

/** "extensions[0].ribbons[1].tabs[0]" → the text that stands there. */
const at = (value, keys) =>
  keys
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((inner, key) => inner?.[key], value);

function untranslatable(manifest, language) {
  const keys = Object.keys(language).filter((key) => key !== "$schema");
  return keys
    .filter((key) => typeof at(manifest, key) !== "string")
    .map((key) => `${key} is translated and is no text of manifest.json`);
}

async function wrongIcons({ icons }, folder) {
  const wanted = { color: "192x192", outline: "32x32", color32x32: "32x32" };
  const found = Object.entries(wanted).map(async ([name, size]) => {
    const is = await iconSize(folder, icons[name]);
    return is === size ? [] : `icon ${name} should be ${size} and is ${is ?? "missing"}`;
  });
  return (await Promise.all(found)).flat();
}

function notHttps(value, where = "manifest.json") {
  if (typeof value === "string")
    return value.startsWith("http://") ? [`${where} is not https: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notHttps(inner, `${where}/${key}`));
}

export async function checkUnified(manifest, language, folder) {
  return [
    ...(await against("schema", manifest, "manifest.json")),
    ...(await against("Localization.schema", language, "en.json")),
    ...untranslatable(manifest, language),
    ...notHttps(manifest),
    ...(await wrongIcons(manifest, folder)),
  ];
}
