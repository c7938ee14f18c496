import { officeCalls, type Calls } from "./officeCalls";
import type { OfficeGlobal, OfficeMailbox } from "./officeGlobal";
import { isCompose, restId, supports } from "./outlookItem";
import { followLook } from "./outlookLook";
import { followSelection } from "./outlookSelection";
import { HostFault, nothing, type OfficeHost } from "./port";

const patienceMs = 1000;

/** Outlook, through Office.js: each ability is asked for by its requirement set, and missed without a fuss. */
export async function outlookHost(office: OfficeGlobal, calls: Calls = officeCalls()): Promise<OfficeHost> {
  const { look, ...selection } = followSelection(office, calls);
  // The first selection is waited for a moment, so that the pane opens on it at once.
  await Promise.race([look(), new Promise((go) => setTimeout(go, patienceMs))]);
  leaveTraces(office, calls);
  return {
    kind: "outlook",
    language: office.context.displayLanguage ?? null,
    ...followLook(office, calls),
    ...selection,
    onMailboxChanged: () => nothing,
    announceChange: nothing,
    openMessage: (itemId, webLink) => {
      void open(office, calls, itemId, webLink);
    },
    ...writing(office, calls),
  };
}

/** The alert at Send runs where no page is: it learns from here where the service is and which language is spoken. */
function leaveTraces(office: OfficeGlobal, calls: Calls) {
  const settings = office.context.roamingSettings;
  const language = office.context.displayLanguage ?? "";
  if (!settings || (settings.get("origin") === location.origin && settings.get("language") === language))
    return;
  settings.set("origin", location.origin);
  settings.set("language", language);
  calls<undefined>((done) => {
    settings.saveAsync(done);
  }).catch(nothing);
}

async function open(office: OfficeGlobal, calls: Calls, itemId: string | null, webLink: string | null) {
  const mailbox = office.context.mailbox;
  const browse = () => {
    if (!webLink) return;
    if (office.context.ui?.openBrowserWindow) office.context.ui.openBrowserWindow(webLink);
    else window.open(webLink, "_blank", "noopener");
  };
  if (!itemId || !mailbox?.displayMessageForm) {
    browse();
    return;
  }
  const id = mailbox.convertToEwsId?.(itemId, "v2.0") ?? itemId;
  if (!supports(office, "1.9") || !mailbox.displayMessageFormAsync) {
    // The older call is silent about a message that it does not find: the link is the surer way where there is one.
    if (webLink) browse();
    else mailbox.displayMessageForm(id);
    return;
  }
  // An immutable id is not known to every client (9049): then the link leads there.
  await calls<undefined>((done) => mailbox.displayMessageFormAsync?.(id, done)).catch(browse);
}

type Writing = Pick<OfficeHost, "abilities" | "insert" | "attach" | "saveDraft">;

function writing(office: OfficeGlobal, calls: Calls): Writing {
  const written = () => {
    const item = office.context.mailbox?.item;
    return item && isCompose(item) ? item : null;
  };
  const missing = () => new HostFault(0, "Outlook cannot do this here.");
  return {
    abilities: () => {
      const item = written();
      return {
        insert: Boolean(item?.body?.setSelectedDataAsync),
        attach: supports(office, "1.8") && Boolean(item?.addFileAttachmentFromBase64Async),
        save: supports(office, "1.3") && Boolean(item?.saveAsync),
      };
    },
    insert: async ({ html, text }) => {
      const body = written()?.body;
      if (!body?.setSelectedDataAsync) throw missing();
      const type = await calls<string>((done) => body.getTypeAsync?.(done));
      const data = type === "html" ? html : text;
      await calls<undefined>((done) => body.setSelectedDataAsync?.(data, { coercionType: type }, done));
    },
    attach: async (name, base64) => {
      const item = written();
      if (!item?.addFileAttachmentFromBase64Async) throw missing();
      await calls<string>((done) => item.addFileAttachmentFromBase64Async?.(base64, name, done));
    },
    saveDraft: async () => {
      const item = written();
      if (!item?.saveAsync) throw missing();
      const id = await calls<string>((done) => item.saveAsync?.(done));
      return restId(office.context.mailbox as OfficeMailbox, id);
    },
  };
}
