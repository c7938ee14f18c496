// manifest.xml, for every client. The order of elements is part of the format: [MS-OWEMXML] 2.2.
import * as addin from "./addin.mjs";

const escape = (value) =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const indent = (text, by) => text.replace(/^(?=.)/gm, " ".repeat(by));

/** `<Name DefaultValue="French"><Override Locale="en-US" Value="English"/></Name>` */
function localized(open, texts, prefix = "") {
  const name = open.split(" ")[0];
  if (texts.fr === texts.en) return `<${open} DefaultValue="${escape(texts.fr)}" />`;
  const others = addin.english.xml.map(
    (locale) => `  <${prefix}Override Locale="${locale}" Value="${escape(texts.en)}" />`,
  );
  return `<${open} DefaultValue="${escape(texts.fr)}">\n${others.join("\n")}\n</${name}>`;
}

const images = addin.icons.command
  .map((size) => `<bt:Image size="${size}" resid="Icon.${size}" />`)
  .join("\n");

/** Newer than 1.0 is said only in the 1.1 part: what pins, and opens with no message or several. */
const modern = `
    <SupportsPinning>true</SupportsPinning>
    <SupportsNoItemContext>true</SupportsNoItemContext>
    <SupportsMultiSelect>true</SupportsMultiSelect>`;

const button = ({ id, surface }, isModern) => `<Control xsi:type="Button" id="${id}Button">
  <Label resid="${id}.Label" />
  <Supertip>
    <Title resid="${id}.Label" />
    <Description resid="${id}.Tip" />
  </Supertip>
  <Icon>
${indent(images, 4)}
  </Icon>
  <Action xsi:type="ShowTaskpane">
    <SourceLocation resid="Pane.Url" />${isModern && surface === "read" ? modern : pinned(isModern)}
  </Action>
</Control>`;

const pinned = (isModern) => (isModern ? "\n    <SupportsPinning>true</SupportsPinning>" : "");

const points = { read: "MessageReadCommandSurface", compose: "MessageComposeCommandSurface" };

const surface = (command, isModern) => `<ExtensionPoint xsi:type="${points[command.surface]}">
  <OfficeTab id="TabDefault">
    <Group id="${command.id}Group">
      <Label resid="Group.Label" />
${indent(button(command, isModern), 6)}
    </Group>
  </OfficeTab>
</ExtensionPoint>`;

const surfaces = (isModern) => addin.commands.map((command) => surface(command, isModern)).join("\n");

const alert = `<!-- Classic Outlook runs the script alone; every other client runs the page that contains it. -->
<ExtensionPoint xsi:type="LaunchEvent">
  <LaunchEvents>
    <LaunchEvent Type="OnMessageSend" FunctionName="${addin.alert.functionName}" SendMode="PromptUser" />
  </LaunchEvents>
  <SourceLocation resid="Alert.Url" />
</ExtensionPoint>`;

const mobileImages = addin.icons.scales
  .flatMap((scale) => addin.icons.mobile.map((size) => [scale, size]))
  .map(([scale, size]) => `<bt:Image size="${size}" scale="${scale}" resid="Icon.${size * scale}" />`)
  .join("\n");

const mobile = (command) => `<MobileFormFactor>
  <ExtensionPoint xsi:type="MobileMessageReadCommandSurface">
    <Group id="${command.id}MobileGroup">
      <Label resid="Group.Label" />
      <Control xsi:type="MobileButton" id="${command.id}MobileButton">
        <Label resid="${command.id}.Label" />
        <Icon xsi:type="bt:MobileIconList">
${indent(mobileImages, 10)}
        </Icon>
        <Action xsi:type="ShowTaskpane">
          <SourceLocation resid="Pane.Url" />
        </Action>
      </Control>
    </Group>
  </ExtensionPoint>
</MobileFormFactor>`;

const requirements = `<Requirements>
  <bt:Sets DefaultMinVersion="${addin.mailboxSet}">
    <bt:Set Name="Mailbox" />
  </bt:Sets>
</Requirements>`;

const runtimes = `<Runtimes>
  <Runtime resid="Alert.Url">
    <Override type="javascript" resid="Alert.Script" />
  </Runtime>
</Runtimes>`;

/** Sizes in pixels of every icon that some button names. */
export const iconPixels = [
  ...new Set([
    ...addin.icons.command,
    ...addin.icons.mobile.flatMap((size) => addin.icons.scales.map((scale) => size * scale)),
  ]),
].sort((a, b) => a - b);

function resources(host, isModern) {
  const used = isModern ? iconPixels : addin.icons.command;
  const url = (id, path) => `<bt:Url id="${id}" DefaultValue="${host}${path}" />`;
  const urls = [url("Pane.Url", addin.paths.pane)];
  if (isModern)
    urls.push(url("Alert.Url", addin.paths.alertPage), url("Alert.Script", addin.paths.alertScript));
  const string = (id, texts) => localized(`bt:String id="${id}"`, texts, "bt:");
  const short = [
    string("Group.Label", addin.texts.group),
    ...addin.commands.map(({ id, label }) => string(`${id}.Label`, label)),
  ];
  const long = addin.commands.map(({ id, tip }) => string(`${id}.Tip`, tip));
  const part = (name, lines) => `  <bt:${name}>\n${indent(lines.join("\n"), 4)}\n  </bt:${name}>`;
  return [
    "<Resources>",
    part(
      "Images",
      used.map((px) => `<bt:Image id="Icon.${px}" DefaultValue="${host}${addin.paths.icon(px)}" />`),
    ),
    part("Urls", urls),
    part("ShortStrings", short),
    part("LongStrings", long),
    "</Resources>",
  ].join("\n");
}

const read = addin.commands.find((command) => command.surface === "read");

/** 1.1 stands inside 1.0: clients take the newest that they understand. */
const overrides = (
  host,
) => `<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
${indent(requirements, 2)}
  <Hosts>
    <Host xsi:type="MailHost">
      <DesktopFormFactor>
${indent(surfaces(false), 8)}
      </DesktopFormFactor>
    </Host>
  </Hosts>
${indent(resources(host, false), 2)}
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">
${indent(requirements, 4)}
    <Hosts>
      <Host xsi:type="MailHost">
${indent(runtimes, 8)}
        <DesktopFormFactor>
          <SupportsSharedFolders>true</SupportsSharedFolders>
${indent(surfaces(true), 10)}
${indent(alert, 10)}
        </DesktopFormFactor>
${indent(mobile(read), 8)}
      </Host>
    </Hosts>
${indent(resources(host, true), 4)}
  </VersionOverrides>
</VersionOverrides>`;

export const manifestXml = ({ host }) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by "npm run manifest" from addin-web/manifest/addin.mjs: change it there. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>${addin.ids.xml}</Id>
  <Version>${addin.version}.0</Version>
  <ProviderName>${addin.texts.provider}</ProviderName>
  <DefaultLocale>${addin.defaultLocale.xml}</DefaultLocale>
${indent(localized("DisplayName", addin.texts.name), 2)}
${indent(localized("Description", addin.texts.description), 2)}
  <IconUrl DefaultValue="${host}${addin.paths.appIcon(addin.icons.app[0])}" />
  <HighResolutionIconUrl DefaultValue="${host}${addin.paths.appIcon(addin.icons.app[1])}" />
  <SupportUrl DefaultValue="${host}${addin.paths.about}" />
  <AppDomains>
    <AppDomain>${host}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Mailbox" />
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="${addin.mailboxSet}">
      <Set Name="Mailbox" />
    </Sets>
  </Requirements>
  <FormSettings>
    <Form xsi:type="ItemRead">
      <DesktopSettings>
        <SourceLocation DefaultValue="${host}${addin.paths.pane}" />
        <RequestedHeight>450</RequestedHeight>
      </DesktopSettings>
    </Form>
  </FormSettings>
  <Permissions>${addin.permission.xml}</Permissions>
  <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read" />
  <DisableEntityHighlighting>true</DisableEntityHighlighting>
${indent(overrides(host), 2)}
</OfficeApp>
`;
