import { listen, type DeskToPane, type PaneToDesk } from "./deskMessages";
import type { CurrentItem, OfficeHost } from "./port";

/** The desk holds the pane in an iframe and plays the part of Outlook. */
export function deskHost(): OfficeHost {
  let current: CurrentItem | null = null;
  const itemListeners = new Set<(item: CurrentItem | null) => void>();
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
      current = message.item;
      for (const listener of itemListeners) listener(current);
    },
  );
  say({ type: "relance:ready" });

  return {
    kind: "desk",
    language: null,
    currentItem: () => current,
    onItemChanged: (listener) => {
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
  };
}
