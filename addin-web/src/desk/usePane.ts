import { useCallback, useEffect, useRef } from "react";
import { listen, type DeskToPane, type PaneToDesk } from "../office";

type Heard = { onOpen: (itemId: string) => void; onChanged: () => void };

const itemIdOf = ({ itemId, webLink }: { itemId: string | null; webLink: string | null }) =>
  itemId ?? (webLink ? new URL(webLink, location.href).searchParams.get("message") : null);

/** The desk's side of the conversation with the pane in the iframe. */
export function usePane(selected: { itemId: string; isDraft: boolean } | null, heard: Heard) {
  const frame = useRef<HTMLIFrameElement>(null);
  const say = useCallback((message: DeskToPane) => {
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, []);

  const itemId = selected?.itemId;
  const mode = selected?.isDraft ? "compose" : "read";
  const sayItem = useCallback(() => {
    say({ type: "relance:item", item: itemId ? { itemId, mode } : null });
  }, [say, itemId, mode]);
  useEffect(sayItem, [sayItem]);

  const { onOpen, onChanged } = heard;
  useEffect(
    () =>
      listen<PaneToDesk>(
        () => frame.current?.contentWindow ?? null,
        (message) => {
          const opened = message.type === "relance:open" ? itemIdOf(message) : null;
          if (opened) onOpen(opened);
          if (message.type === "relance:changed") onChanged();
          if (message.type === "relance:ready") sayItem();
        },
      ),
    [onOpen, onChanged, sayItem],
  );
  const mailboxChanged = useCallback(() => {
    say({ type: "relance:mailboxChanged" });
  }, [say]);
  return { frame, mailboxChanged };
}
