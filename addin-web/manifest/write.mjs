// npm run manifest -- --host https://relance.example.fr --client-id 00000000-0000-0000-0000-000000000000 [--out folder]
// Without --host: the development manifests, committed in addin-manifest/ and compared by the tests.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { development } from "./addin.mjs";
import { manifestXml } from "./xml.mjs";
import { unifiedEnglish, unifiedManifest } from "./unified.mjs";

const here = import.meta.dirname;

/**
 * What a deployment must say, or a sentence about what is wrong with it.
 * @param {{ host?: string, "client-id"?: string }} options
 */
export function targetOf({ host, "client-id": clientId }) {
  if (!host && !clientId) return development;
  if (!host || !clientId)
    throw new Error("Give both --host and --client-id, or neither for the development manifests.");
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url?.protocol !== "https:")
    throw new Error(`--host must be an https address, not ${host}: Outlook loads nothing else.`);
  if (url.origin !== host.replace(/\/$/, ""))
    throw new Error(`--host is only an origin, for example ${url.origin}.`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(clientId))
    throw new Error(
      `--client-id must be the application id (a GUID) of the Entra registration, not ${clientId}.`,
    );
  return { host: url.origin, clientId: clientId.toLowerCase() };
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** File name → content, exactly as written. */
export const filesFor = (target) => ({
  "manifest.xml": manifestXml(target),
  "manifest.json": json(unifiedManifest(target)),
  "en.json": json(unifiedEnglish()),
});

/** The unified manifest travels with its icons, in one .zip. */
export const packageIcons = {
  "color.png": "app-192.png",
  "outline.png": "outline-32.png",
  "color32.png": "relance-32.png",
};

async function main() {
  const { values } = parseArgs({
    options: { host: { type: "string" }, "client-id": { type: "string" }, out: { type: "string" } },
  });
  const target = targetOf(values);
  const fallback = target === development ? "../../addin-manifest" : "../dist-manifest";
  const out = values.out ? path.resolve(values.out) : path.resolve(here, fallback);
  await mkdir(out, { recursive: true });
  for (const [name, content] of Object.entries(filesFor(target)))
    await writeFile(path.join(out, name), content);
  for (const [name, icon] of Object.entries(packageIcons))
    await copyFile(path.join(here, "../public/icons", icon), path.join(out, name));
  console.log(`Manifests for ${target.host} written to ${path.relative(process.cwd(), out)}.`);
}

if (process.argv[1] === import.meta.filename)
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
