// @vitest-environment node
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { development } from "../manifest/addin.mjs";
import { check, read } from "../manifest/check/index.mjs";
import { filesFor, targetOf } from "../manifest/write.mjs";

const committed = path.resolve("../addin-manifest");
const clientId = "11111111-2222-3333-4444-555555555555";

type Manifests = Awaited<ReturnType<typeof read>>;

const findingsAfter = async (damage: (manifests: Manifests) => void) => {
  const manifests = await read(committed);
  damage(manifests);
  return (await check(manifests)).join("\n");
};
const replace = (from: string, to: string) => (manifests: Manifests) => {
  expect(manifests.xml).toContain(from);
  manifests.xml = manifests.xml.replaceAll(from, to);
};

describe("the committed manifests", () => {
  it("are what the script writes", async () => {
    const { xml, manifest, language } = await read(committed);
    const written = filesFor(development);

    expect(xml).toBe(written["manifest.xml"]);
    expect(manifest).toEqual(JSON.parse(written["manifest.json"]));
    expect(language).toEqual(JSON.parse(written["en.json"]));
  });

  it("stand every check", async () => {
    expect(await check(await read(committed))).toEqual([]);
  });
});

describe("manifests of a deployment", () => {
  it("name its host and application everywhere, and stand every check", async () => {
    const files = filesFor(targetOf({ host: "https://relance.example.fr/", "client-id": clientId }));
    const all = Object.values(files).join("\n");

    const findings = await check({
      xml: files["manifest.xml"],
      manifest: JSON.parse(files["manifest.json"]),
      language: JSON.parse(files["en.json"]),
      folder: committed,
    });

    expect(findings).toEqual([]);
    expect(all).not.toContain("localhost");
    expect(all).not.toContain(development.clientId);
    expect(all).toContain(`api://${clientId}`);
  });

  it.each([
    [{ host: "http://relance.example.fr", "client-id": clientId }, /https/],
    [{ host: "https://relance.example.fr/app", "client-id": clientId }, /only an origin/],
    [{ host: "https://relance.example.fr", "client-id": "relance" }, /GUID/],
    [{ host: "https://relance.example.fr" }, /both/],
  ])("are refused for %o", (given, sentence) => {
    expect(() => targetOf(given)).toThrow(sentence);
  });
});

/** Each line is a mistake that Outlook or the admin centre would refuse, often without a word. */
describe("the checks bark at", () => {
  const shared = "<SupportsSharedFolders>true</SupportsSharedFolders>";
  const pinning = "<SupportsPinning>true</SupportsPinning>";
  const versionThenName = "<Version>1.0.0.0</Version>\n  <ProviderName>Relance.Outlook</ProviderName>";
  const nameThenVersion = "<ProviderName>Relance.Outlook</ProviderName>\n  <Version>1.0.0.0</Version>";
  const several = "<SupportsMultiSelect>true</SupportsMultiSelect>";
  it.each([
    ["a base element out of order", versionThenName, nameThenVersion, /schema: .*ProviderName/],
    ["an unknown permission", "ReadWriteItem", "SendAnything", /schema/],
    ["a pane pinned in one manifest only", `${pinning}\n`, "", /pinnable|buttons/],
    ["a newer element misplaced", several, `${several}${pinning}`, /comes too late in <Action>/],
    [
      "a newer element in a strange place",
      "<Runtimes>",
      `<Runtimes>${shared}`,
      /may not stand in <Runtimes>/,
    ],
    ["a missing resource", 'resid="Alert.Script"', 'resid="Alert.Nowhere"', /Alert.Nowhere.*not in bt:Urls/],
    ["a doubled resource", 'id="Icon.80"', 'id="Icon.32"', /twice/],
    [
      "an address in the clear",
      "https://localhost:5080/launchevent.js",
      "http://localhost:5080/launchevent.js",
      /not https/,
    ],
    ["an icon of another size", "relance-32.png", "relance-48.png", /should be 32x32 pixels and is 48x48/],
    ["an icon that is not there", "relance-80.png", "relance-81.png", /is missing/],
    [
      "a label too long",
      'id="Group.Label" DefaultValue="Relance"',
      `id="Group.Label" DefaultValue="${"x".repeat(126)}"`,
      /126 characters/,
    ],
    ["an alert that blocks", 'SendMode="PromptUser"', 'SendMode="Block"', /PromptUser/],
    [
      "an alert without its runtime",
      '<Runtime resid="Alert.Url">',
      '<Runtime resid="Pane.Url">',
      /no Runtime/,
    ],
    ["another version", "<Version>1.0.0.0<", "<Version>1.1.0.0<", /version: manifest.xml says "1.1.0"/],
    ["another address of the pane", "5080/pane/", "5080/panel/", /buttons/],
  ])("%s", async (_name, from, to, finding) => {
    expect(await findingsAfter(replace(from, to))).toMatch(finding);
  });

  it("a unified manifest off its schema, of the same id, or with a text translated that it has not", async () => {
    const findings = await findingsAfter((manifests) => {
      manifests.manifest.id = "6f1f3c4e-8a52-4d0b-9f4e-2c7a5d1b8e36";
      manifests.manifest.description.short = "x".repeat(81);
      manifests.language["extensions[0].ribbons[7].tabs[0].groups[0].controls[0].label"] = "Reminder";
    });

    expect(findings).toMatch(/same id/);
    expect(findings).toMatch(/description\/short must NOT have more than 80/);
    expect(findings).toMatch(/ribbons\[7\].*no text of manifest.json/);
  });

  it("a package without its icons", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "manifest-"));

    expect(await findingsAfter((manifests) => (manifests.folder = folder))).toMatch(
      /color should be 192x192/,
    );
  });
});
