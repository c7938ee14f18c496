/** The message open in the host, as far as the host tells. */
export type CurrentItem = { itemId: string; mode: "read" | "compose" };

/** What the pane asks of whatever holds it: Outlook, the desk, or a plain browser tab. */
export interface OfficeHost {
  kind: "outlook" | "desk" | "browser";
  /** The language of the host's screens, if it says. */
  language: string | null;
  currentItem(): CurrentItem | null;
  onItemChanged(listener: (item: CurrentItem | null) => void): () => void;
  /** Something happened in the mailbox (sent, answered, the clock moved): ask again. */
  onMailboxChanged(listener: () => void): () => void;
  /** The pane changed the mailbox: the host may want to look. */
  announceChange(): void;
  openMessage(itemId: string | null, webLink: string | null): void;
}

export const nothing = () => undefined;
