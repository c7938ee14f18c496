// manifest.json (unified, schema 1.30) and its English texts, for Outlook on the web, new and classic Outlook for Windows.
import * as addin from "./addin.mjs";

export const schemaVersion = "1.30";
const schema = (name) =>
  `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.${name}.json`;

const mailbox = (minVersion, formFactors) => ({
  scopes: ["mail"],
  capabilities: [{ name: "Mailbox", minVersion }],
  ...(formFactors && { formFactors }),
});

const commandIcons = (host) =>
  addin.icons.command.map((size) => ({ size, url: host + addin.paths.icon(size) }));

const mobileIcons = (host) =>
  addin.icons.scales.flatMap((scale) =>
    addin.icons.mobile.map((size) => ({ size, scale, url: host + addin.paths.icon(size * scale) })),
  );

const openPage = (command) => ({
  id: command.id,
  type: "openPage",
  view: command.id,
  pinnable: true,
  ...(command.surface === "read" && { multiselect: true, supportsNoItemContext: true }),
});

const runtimes = (host) => [
  {
    requirements: mailbox(addin.mailboxSet),
    id: "pane",
    type: "general",
    lifetime: "short",
    code: { page: host + addin.paths.pane },
    actions: addin.commands.map(openPage),
  },
  {
    requirements: mailbox("1.12", ["desktop"]),
    id: "alert",
    type: "general",
    lifetime: "short",
    code: { page: host + addin.paths.alertPage, script: host + addin.paths.alertScript },
    actions: [{ id: addin.alert.functionName, type: "executeFunction" }],
  },
];

const desktop = (host, command) => ({
  requirements: mailbox(addin.mailboxSet, ["desktop"]),
  contexts: [command.surface === "read" ? "mailRead" : "mailCompose"],
  tabs: [
    {
      builtInTabId: "TabDefault",
      groups: [
        {
          id: `${command.id}Group`,
          label: addin.texts.group.fr,
          controls: [
            {
              id: `${command.id}Button`,
              type: "button",
              label: command.label.fr,
              icons: commandIcons(host),
              supertip: { title: command.label.fr, description: command.tip.fr },
              actionId: command.id,
            },
          ],
        },
      ],
    },
  ],
});

const mobile = (host, command) => ({
  requirements: mailbox(addin.mailboxSet, ["mobile"]),
  contexts: ["mailRead"],
  tabs: [
    {
      builtInTabId: "TabDefault",
      customMobileRibbonGroups: [
        {
          id: `${command.id}MobileGroup`,
          label: addin.texts.group.fr,
          controls: [
            {
              id: `${command.id}MobileButton`,
              type: "mobileButton",
              label: command.label.fr,
              icons: mobileIcons(host),
              actionId: command.id,
            },
          ],
        },
      ],
    },
  ],
});

const ribbons = (host) => [
  ...addin.commands.map((command) => desktop(host, command)),
  ...addin.commands.filter(({ surface }) => surface === "read").map((command) => mobile(host, command)),
];

/** Where a translated text stands in manifest.json: the keys of the language file are paths. */
function translations() {
  const controls = addin.commands.map((command, at) => {
    const control = `extensions[0].ribbons[${at}].tabs[0].groups[0].controls[0]`;
    return {
      [`${control}.label`]: command.label.en,
      [`${control}.supertip.title`]: command.label.en,
      [`${control}.supertip.description`]: command.tip.en,
    };
  });
  return Object.assign({}, ...controls);
}

export const unifiedEnglish = () => ({
  $schema: schema("Localization.schema"),
  "name.short": addin.texts.name.en,
  "name.full": addin.texts.fullName.en,
  "description.short": addin.texts.short.en,
  "description.full": addin.texts.description.en,
  ...translations(),
});

export const unifiedManifest = ({ host, clientId }) => ({
  $schema: schema("schema"),
  manifestVersion: schemaVersion,
  id: addin.ids.unified,
  version: addin.version,
  localizationInfo: {
    defaultLanguageTag: addin.defaultLocale.unified,
    additionalLanguages: [{ languageTag: addin.english.unified, file: `${addin.english.unified}.json` }],
  },
  developer: {
    name: addin.texts.provider,
    websiteUrl: host + addin.paths.about,
    privacyUrl: `${host}${addin.paths.about}#privacy`,
    termsOfUseUrl: `${host}${addin.paths.about}#terms`,
  },
  name: { short: addin.texts.name.fr, full: addin.texts.fullName.fr },
  description: { short: addin.texts.short.fr, full: addin.texts.description.fr },
  icons: { color: "color.png", outline: "outline.png", color32x32: "color32.png" },
  accentColor: addin.accentColor,
  validDomains: [new URL(host).host],
  webApplicationInfo: { id: clientId, resource: `api://${clientId}` },
  authorization: {
    permissions: { resourceSpecific: permissions() },
  },
  extensions: [
    {
      requirements: mailbox(addin.mailboxSet),
      runtimes: runtimes(host),
      ribbons: ribbons(host),
      autoRunEvents: [
        {
          requirements: mailbox("1.12", ["desktop"]),
          events: [
            {
              type: "messageSending",
              actionId: addin.alert.functionName,
              options: { sendMode: "promptUser" },
            },
          ],
        },
      ],
      // Whoever gets both sees this one: the other steps back.
      alternates: [
        {
          hide: { customOfficeAddin: { officeAddinId: addin.ids.xml } },
          alternateIcons: {
            icon: { size: 64, url: host + addin.paths.appIcon(addin.icons.app[0]) },
            highResolutionIcon: { size: 64, url: host + addin.paths.appIcon(addin.icons.app[1]) },
          },
        },
      ],
    },
  ],
});

/** Mailbox.SharedFolder is what SupportsSharedFolders says in XML. */
function permissions() {
  return [addin.permission.unified, "Mailbox.SharedFolder"].map((name) => ({ name, type: "Delegated" }));
}
