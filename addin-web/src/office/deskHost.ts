import { listen, type DeskToPane, type PaneToDesk } from "./deskMessages";
import { nothing, noSelection, readOnly, type OfficeHost, type Selection } from "./port";

/** The desk holds the pane in an iframe and plays the part of Outlook. */
export function deskHost(): OfficeHost {
  let current: Selection = noSelection;
  const itemListeners = new Set<(selection: Selection) => void>();
  const changeListeners = new Set<() => void>();
  const say = (message: PaneToDesk) => {
    window.parent.postMessage(message, location.origin);
  };

  listen<DeskToPane>(
    () => window.parent,
    (message) => {
      if (message.type === "relance:mailboxChanged") {
        for (const listener of changeListeners) listener();
        return;
      }
      current = message.item ? { kind: "one", item: message.item } : noSelection;
      for (const listener of itemListeners) listener(current);
    },
  );
  say({ type: "relance:ready" });

  return {
    kind: "desk",
    language: null,
    look: () => null,
    onLookChanged: () => nothing,
    selection: () => current,
    onSelection: (listener) => {
      itemListeners.add(listener);
      return () => itemListeners.delete(listener);
    },
    onMailboxChanged: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    announceChange: () => {
      say({ type: "relance:changed" });
    },
    openMessage: (itemId, webLink) => {
      say({ type: "relance:open", itemId, webLink });
    },
    // The desk's own editor is a plain page: what Outlook lets be done with its cursor cannot be done here.
    ...readOnly,
  };
}
