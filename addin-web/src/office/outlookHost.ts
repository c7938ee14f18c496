import type { OfficeGlobal } from "./officeGlobal";
import { nothing, type CurrentItem, type OfficeHost } from "./port";

export function outlookHost(office: OfficeGlobal): OfficeHost {
  const mailbox = office.context.mailbox;
  const browse = (webLink: string | null) => {
    if (!webLink) return;
    if (office.context.ui?.openBrowserWindow) office.context.ui.openBrowserWindow(webLink);
    else window.open(webLink, "_blank", "noopener");
  };

  const currentItem = (): CurrentItem | null => {
    const item = mailbox?.item;
    if (!item) return null;
    // A message being written has no itemId in this place: the pane then stays on its worklist.
    if (!item.itemId) return null;
    return { itemId: mailbox.convertToRestId?.(item.itemId, "v2.0") ?? item.itemId, mode: "read" };
  };

  return {
    kind: "outlook",
    language: office.context.displayLanguage,
    currentItem,
    onItemChanged: (listener) => {
      let listening = true;
      mailbox?.addHandlerAsync(office.EventType.ItemChanged, () => {
        if (listening) listener(currentItem());
      });
      return () => {
        listening = false;
      };
    },
    onMailboxChanged: () => nothing,
    announceChange: nothing,
    openMessage: (itemId, webLink) => {
      const display = mailbox?.displayMessageFormAsync;
      if (!itemId || !display) {
        browse(webLink);
        return;
      }
      // An immutable id is not known to every client: then the web link leads there.
      display.call(mailbox, itemId, (result) => {
        if (result.status !== "succeeded") browse(webLink);
      });
    },
  };
}
