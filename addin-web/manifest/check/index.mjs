// npm run manifest:check [-- --dir folder]: everything that can be known about both manifests without Microsoft's servers.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { checkAgreement } from "./agreement.mjs";
import { checkStructure } from "./structure.mjs";
import { checkUnified } from "./unified.mjs";
import { checkXsd } from "./xsd.mjs";

const publicFolder = path.join(import.meta.dirname, "../../public");

/** Findings about one set of manifests; none when they are good. */
export async function check({ xml, manifest, language, folder }) {
  const { window } = new JSDOM(xml, { contentType: "text/xml" });
  const { document, XMLSerializer } = window;
  return [
    ...(await checkXsd(document, XMLSerializer)),
    ...(await checkStructure(document, { icons: publicFolder, bytes: Buffer.byteLength(xml) })),
    ...(await checkUnified(manifest, language, folder)),
    ...checkAgreement(document, manifest, language),
  ];
}

export async function read(folder) {
  const text = (name) => readFile(path.join(folder, name), "utf8");
  return {
    xml: await text("manifest.xml"),
    manifest: JSON.parse(await text("manifest.json")),
    language: JSON.parse(await text("en.json")),
    folder,
  };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { dir: { type: "string" } } });
  const folder = path.resolve(values.dir ?? path.join(import.meta.dirname, "../../../addin-manifest"));
  const findings = await check(await read(folder));
  for (const finding of findings) console.error(finding);
  console.log(
    findings.length === 0 ? `Both manifests in ${folder} are good.` : `${findings.length} findings.`,
  );
  if (findings.length > 0) process.exitCode = 1;
}
