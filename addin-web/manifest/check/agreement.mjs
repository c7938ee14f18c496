// Both manifests describe one add-in: what the one says, the other says too.
const all = (root, selector) => [...root.querySelectorAll(selector)];
const value = (element) => element?.getAttribute("DefaultValue");

/** The newest part of manifest.xml, in plain words. */
function ofXml(document) {
  const newest = all(document, "VersionOverrides").at(-1);
  const resource = (id) =>
    value(all(newest, "[id]").find((item) => item.id === id && item.closest("Resources")));
  const english = (id) =>
    all(newest, "[id]")
      .find((item) => item.id === id && item.closest("Resources"))
      ?.querySelector('[Locale="en-US"]')
      ?.getAttribute("Value");
  const url = (element) => resource(element?.getAttribute("resid"));
  const yes = (action, name) => action.querySelector(name)?.textContent === "true";
  const buttons = all(newest, "DesktopFormFactor Control").map((control) => {
    const action = control.querySelector("Action");
    const tip = control.querySelector("Supertip Description").getAttribute("resid");
    return {
      id: control.id,
      context: control.closest("ExtensionPoint").getAttribute("xsi:type").includes("Read")
        ? "mailRead"
        : "mailCompose",
      label: url(control.querySelector("Label")),
      tip: resource(tip),
      tipInEnglish: english(tip),
      page: url(action.querySelector("SourceLocation")),
      icons: all(control, "Image").map(url),
      pinnable: yes(action, "SupportsPinning"),
      several: yes(action, "SupportsMultiSelect"),
      none: yes(action, "SupportsNoItemContext"),
    };
  });
  const event = newest.querySelector("LaunchEvent");
  return {
    hiddenTwin: document.querySelector("Id").textContent,
    version: document.querySelector("Version").textContent.replace(/\.0$/, ""),
    language: document.querySelector("DefaultLocale").textContent.slice(0, 2),
    name: value(document.querySelector("DisplayName")),
    description: value(document.querySelector("Description")),
    permission: document.querySelector("Permissions").textContent,
    shared: newest.querySelector("SupportsSharedFolders")?.textContent === "true",
    host: document.querySelector("AppDomain").textContent,
    mailbox: newest.querySelector("Sets").getAttribute("DefaultMinVersion"),
    buttons,
    mobile: all(newest, "MobileFormFactor Control").map((control) => [
      control.id,
      all(control, "Image").map(url),
    ]),
    alert: [
      event?.getAttribute("FunctionName"),
      event?.getAttribute("SendMode").toLowerCase(),
      url(newest.querySelector("Runtime")),
      url(newest.querySelector("Runtime Override")),
    ],
  };
}

const permissions = {
  "MailboxItem.ReadWrite.User": "ReadWriteItem",
  "MailboxItem.Read.User": "ReadItem",
  "Mailbox.ReadWrite.User": "ReadWriteMailbox",
};

function ofUnified(manifest, language) {
  const [extension] = manifest.extensions;
  const runtimeOf = (id) =>
    extension.runtimes.find(({ actions }) => actions.some((action) => action.id === id));
  const granted = manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
  const buttons = extension.ribbons.flatMap((ribbon, at) =>
    (ribbon.tabs[0].groups ?? []).flatMap(({ controls }) =>
      controls.map((control) => {
        const runtime = runtimeOf(control.actionId);
        const action = runtime?.actions.find(({ id }) => id === control.actionId);
        return {
          id: control.id,
          context: ribbon.contexts[0],
          label: control.label,
          tip: control.supertip.description,
          tipInEnglish:
            language[`extensions[0].ribbons[${at}].tabs[0].groups[0].controls[0].supertip.description`],
          page: runtime?.code.page,
          icons: control.icons.map(({ url }) => url),
          pinnable: action?.pinnable ?? false,
          several: action?.multiselect ?? false,
          none: action?.supportsNoItemContext ?? false,
        };
      }),
    ),
  );
  const [event] = extension.autoRunEvents[0].events;
  const alert = runtimeOf(event.actionId);
  return {
    hiddenTwin: extension.alternates[0].hide.customOfficeAddin.officeAddinId,
    version: manifest.version,
    language: manifest.localizationInfo.defaultLanguageTag,
    name: manifest.name.short,
    description: manifest.description.full,
    permission: permissions[granted[0]],
    shared: granted.includes("Mailbox.SharedFolder"),
    host: `https://${manifest.validDomains[0]}`,
    mailbox: extension.requirements.capabilities[0].minVersion,
    buttons,
    mobile: extension.ribbons.flatMap(({ tabs }) =>
      (tabs[0].customMobileRibbonGroups ?? []).flatMap(({ controls }) =>
        controls.map(({ id, icons }) => [id, icons.map(({ url }) => url)]),
      ),
    ),
    alert: [event.actionId, event.options.sendMode.toLowerCase(), alert?.code.page, alert?.code.script],
  };
}

export function checkAgreement(document, manifest, language) {
  const [one, other] = [ofXml(document), ofUnified(manifest, language)];
  const findings = Object.keys(one)
    .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .map(
      (key) =>
        `${key}: manifest.xml says ${JSON.stringify(one[key])}, manifest.json ${JSON.stringify(other[key])}`,
    );
  // Two apps of one id would overwrite each other in the Microsoft 365 admin centre.
  if (manifest.id === one.hiddenTwin) findings.push("both manifests have the same id");
  return findings;
}
