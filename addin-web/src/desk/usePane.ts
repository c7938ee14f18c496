import { useCallback, useEffect, useRef } from "react";
import { listen, type CurrentItem, type DeskToPane, type PaneToDesk } from "../office";
import type { Message } from "./mailbox/types";

type Heard = { onOpen: (itemId: string) => void; onChanged: () => void };

const itemIdOf = ({ itemId, webLink }: { itemId: string | null; webLink: string | null }) =>
  itemId ?? (webLink ? new URL(webLink, location.href).searchParams.get("message") : null);

/** Who may be the customer: of a draft the recipients, else the sender first. */
function itemOf(message: Message): CurrentItem {
  const people = [...(message.isDraft ? [] : [message.from]), ...message.toRecipients];
  const addresses = people.map((person) => person?.emailAddress.address.toLowerCase() ?? "");
  return {
    mode: message.isDraft ? "compose" : "read",
    itemId: message.id,
    internetMessageId: message.internetMessageId ?? null,
    conversationId: message.isDraft ? null : (message.conversationId ?? null),
    addresses: addresses.filter(Boolean).slice(0, 3),
  };
}

/** The desk's side of the conversation with the pane in the iframe. */
export function usePane(selected: Message | null, heard: Heard) {
  const frame = useRef<HTMLIFrameElement>(null);
  const say = useCallback((message: DeskToPane) => {
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, []);

  const sayItem = useCallback(() => {
    say({ type: "relance:item", item: selected && itemOf(selected) });
  }, [say, selected]);
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
