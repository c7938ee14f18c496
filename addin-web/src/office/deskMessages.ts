import type { CurrentItem } from "./port";

// What the pane and the desk say to each other through postMessage.

export type PaneToDesk =
  | { type: "relance:ready" }
  | { type: "relance:open"; itemId: string | null; webLink: string | null }
  | { type: "relance:changed" };

export type DeskToPane =
  { type: "relance:item"; item: CurrentItem | null } | { type: "relance:mailboxChanged" };

/** Both sides live on one origin: anything from elsewhere is not for us. */
export function listen<T extends { type: string }>(from: () => Window | null, hear: (message: T) => void) {
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.origin !== location.origin || event.source !== from()) return;
    const message = event.data as T | null;
    if (typeof message?.type === "string" && message.type.startsWith("relance:")) hear(message);
  };
  window.addEventListener("message", onMessage);
  return () => {
    window.removeEventListener("message", onMessage);
  };
}
