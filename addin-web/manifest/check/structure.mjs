// What the XSD files lack: the newer elements and their order, resource ids, addresses, icons, launch events.
import { iconSize } from "./png.mjs";

/** Parent → its children in the order in which Outlook wants them (Microsoft's reference, May 2026). */
const order = {
  Host: ["Runtimes", "DesktopFormFactor", "MobileFormFactor"],
  DesktopFormFactor: ["SupportsSharedFolders", "FunctionFile", "ExtensionPoint"],
  MobileFormFactor: ["ExtensionPoint"],
  Runtimes: ["Runtime"],
  Runtime: ["Override"],
  Action: [
    "SourceLocation",
    "FunctionName",
    "SupportsPinning",
    "SupportsNoItemContext",
    "SupportsMultiSelect",
  ],
  LaunchEvents: ["LaunchEvent"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const type = (element) => element.getAttribute("xsi:type");
const all = (root, selector) => [...root.querySelectorAll(selector)];

function* misplaced(document) {
  for (const [parent, expected] of Object.entries(order))
    for (const element of all(document, parent)) {
      let last = 0;
      for (const { nodeName } of element.children) {
        const at = expected.indexOf(nodeName);
        if (parent === "Host" && element.hasAttribute("Name")) continue;
        if (at < 0) yield `<${nodeName}> may not stand in <${parent}>`;
        else if (at < last) yield `<${nodeName}> comes too late in <${parent}>`;
        last = Math.max(last, at);
      }
    }
}

/** Each VersionOverrides has resources of its own: an id must be there, once, in the list of its kind. */
function* unresolved(document) {
  for (const overrides of all(document, "VersionOverrides")) {
    const own = (element) => element.closest("VersionOverrides") === overrides;
    const resources = all(overrides, "Resources > *").filter(own);
    const ids = resources.flatMap((list) => all(list, "[id]").map((item) => item.id));
    for (const id of ids)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) yield `resource "${id}" is there twice`;
    const known = Object.fromEntries(
      resources.map((list) => [list.nodeName, all(list, "[id]").map(({ id }) => id)]),
    );
    const wanted = { Image: "bt:Images", SourceLocation: "bt:Urls", Runtime: "bt:Urls", Override: "bt:Urls" };
    for (const element of all(overrides, "[resid]").filter(own)) {
      const long = element.localName === "Description";
      const list = wanted[element.localName] ?? (long ? "bt:LongStrings" : "bt:ShortStrings");
      const resid = element.getAttribute("resid");
      if (!known[list]?.includes(resid)) yield `<${element.nodeName} resid="${resid}"> is not in ${list}`;
      if (resid.length > 32) yield `resid "${resid}" is longer than 32 characters`;
    }
  }
}

const limits = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 };

function* tooLong(document) {
  for (const [name, most] of Object.entries(limits))
    for (const element of all(document, name))
      for (const said of [element, ...all(element, "*")]) {
        const value = said.getAttribute("DefaultValue") ?? said.getAttribute("Value") ?? "";
        if (value.length > most) yield `${name} of ${value.length} characters, at most ${most}: ${value}`;
      }
}

function* addresses(document) {
  const named = /^http|^\/\//;
  for (const element of all(document, "*")) {
    const value = element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";
    if (named.test(value) && !value.startsWith("https://")) yield `${value} is not https`;
  }
  for (const { textContent } of all(document, "AppDomain"))
    if (!textContent.startsWith("https://")) yield `${textContent} is not https`;
}

/** Every button's picture exists and has as many pixels as the button wants. */
async function wrongIcons(document, icons) {
  const wanted = all(document, "Icon Image").map((image) => {
    const id = image.getAttribute("resid");
    const resources = [...image.closest("VersionOverrides").children].find(
      ({ nodeName }) => nodeName === "Resources",
    );
    const url = all(resources, "Image")
      .find((item) => item.id === id)
      ?.getAttribute("DefaultValue");
    return { url, pixels: Number(image.getAttribute("size")) * Number(image.getAttribute("scale") ?? 1) };
  });
  wanted.push({ url: document.querySelector("IconUrl").getAttribute("DefaultValue"), pixels: 64 });
  wanted.push({
    url: document.querySelector("HighResolutionIconUrl").getAttribute("DefaultValue"),
    pixels: 128,
  });
  const checked = wanted.map(async ({ url, pixels }) => {
    const size = url && (await iconSize(icons, new URL(url).pathname));
    return size === `${pixels}x${pixels}`
      ? []
      : `${url} should be ${pixels}x${pixels} pixels and is ${size ?? "missing"}`;
  });
  return (await Promise.all(checked)).flat();
}

function* sizesOf(document) {
  for (const icon of all(document, "Icon")) {
    const said = all(icon, "Image").map(
      (image) => `${image.getAttribute("size")}/${image.getAttribute("scale") ?? 1}`,
    );
    const mobile = ["25", "32", "48"].flatMap((size) => ["1", "2", "3"].map((scale) => `${size}/${scale}`));
    const needed = type(icon) === "bt:MobileIconList" ? mobile : ["16/1", "32/1", "80/1"];
    for (const size of needed) if (!said.includes(size)) yield `an icon lacks size/scale ${size}`;
  }
}

/** The page of the launch event is the page of a runtime that names a script for classic Outlook. */
function* launchEvents(document) {
  const points = all(document, "ExtensionPoint").filter((point) => type(point) === "LaunchEvent");
  if (points.length !== 1) yield `${points.length} LaunchEvent extension points, one is expected`;
  for (const point of points) {
    const page = point.querySelector("SourceLocation")?.getAttribute("resid");
    const runtime = all(document, "Runtime").find((one) => one.getAttribute("resid") === page);
    if (!runtime) yield `no Runtime for the launch events' page ${page}`;
    if (runtime && !runtime.querySelector('Override[type="javascript"]'))
      yield "the Runtime names no script for classic Outlook";
    for (const event of all(point, "LaunchEvent")) {
      if (!event.getAttribute("FunctionName")) yield "a LaunchEvent names no function";
      // Block is refused by the Marketplace, and keeps a mail back when our service is down.
      if (event.getAttribute("SendMode") !== "PromptUser") yield "SendMode must be PromptUser";
    }
  }
}

export async function checkStructure(document, { icons, bytes }) {
  const findings = [misplaced, unresolved, tooLong, addresses, sizesOf, launchEvents].flatMap((rule) => [
    ...rule(document),
  ]);
  if (bytes > 256 * 1024) findings.push(`${bytes} bytes, at most 256 KB`);
  return [...findings, ...(await wrongIcons(document, icons))].map((finding) => `manifest.xml: ${finding}`);
}
