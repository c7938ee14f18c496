// The base of manifest.xml against Microsoft's XSD files, by libxml2. What they do not know yet is taken out first.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const folder = path.join(import.meta.dirname, "../schema");
const [base, ...imported] = [
  "OfficeAppManifestV1_1.xsd",
  "OfficeAppBasicTypesV1_0.xsd",
  "MailAppVersionOverridesV1_0.xsd",
  "MailAppVersionOverridesV1_1.xsd",
];

/** Elements newer than the schemas; structure.mjs says where each may stand. */
export const newer = [
  "Runtimes",
  "SupportsSharedFolders",
  "SupportsPinning",
  "SupportsNoItemContext",
  "SupportsMultiSelect",
  "MobileFormFactor",
];

const file = async (fileName) => ({
  fileName,
  contents: await readFile(path.join(folder, fileName), "utf8"),
});

export function withoutNewer(document) {
  const base = document.cloneNode(true);
  for (const element of [...base.querySelectorAll(newer.join())]) element.remove();
  for (const point of [...base.querySelectorAll("ExtensionPoint")])
    if (point.getAttribute("xsi:type") === "LaunchEvent") point.remove();
  return base;
}

export async function checkXsd(document, XMLSerializer) {
  const contents = new XMLSerializer().serializeToString(withoutNewer(document));
  const result = await validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: await file(base),
    preload: await Promise.all(imported.map(file)),
  });
  return result.errors.map(({ message }) => `manifest.xml, schema: ${message}`);
}
