/** The message open in the host, as far as the host tells. */
export type CurrentItem = {
  mode: "read" | "compose";
  /** The REST id; null while a message being written has not been saved. */
  itemId: string | null;
  /** Tells a message that has no id yet from the next one. */
  unsaved?: string;
  internetMessageId: string | null;
  conversationId: string | null;
  /** Who may be the customer, likeliest first: the sender, then the recipients; the user is left out where she is known. */
  addresses: string[];
};

/** What is selected. Of several messages the host may not tell which they are: then the list is empty. */
export type Selection =
  { kind: "none" } | { kind: "one"; item: CurrentItem } | { kind: "several"; items: CurrentItem[] };

export type Look = "light" | "dark" | "contrast";

/** What the host lets be done with the message being written. */
export type Abilities = { insert: boolean; attach: boolean; save: boolean };

/** Why the host has not done what it was asked, by its own number. */
export class HostFault extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** What the pane asks of whatever holds it: Outlook, the desk, or a plain browser tab. */
export interface OfficeHost {
  kind: "outlook" | "desk" | "browser";
  /** The language of the host's screens, if it says. */
  language: string | null;
  /** The host's own light or dark; null when it does not tell. */
  look(): Look | null;
  onLookChanged(listener: () => void): () => void;
  selection(): Selection;
  onSelection(listener: (selection: Selection) => void): () => void;
  /** Something happened in the mailbox (sent, answered, the clock moved): ask again. */
  onMailboxChanged(listener: () => void): () => void;
  /** The pane changed the mailbox: the host may want to look. */
  announceChange(): void;
  openMessage(itemId: string | null, webLink: string | null): void;
  abilities(): Abilities;
  /** Into the message being written, where the cursor is: as text when the message is plain text. */
  insert(content: { html: string; text: string }): Promise<void>;
  attach(name: string, base64: string): Promise<void>;
  /** Saves the message being written as a draft and gives its id. */
  saveDraft(): Promise<string>;
}

export const nothing = () => undefined;
export const noSelection: Selection = { kind: "none" };

/** A host that shows messages but does not let them be written in. */
export const readOnly: Pick<OfficeHost, "abilities" | "insert" | "attach" | "saveDraft"> = {
  abilities: () => ({ insert: false, attach: false, save: false }),
  insert: () => Promise.reject(new HostFault(0, "not supported")),
  attach: () => Promise.reject(new HostFault(0, "not supported")),
  saveDraft: () => Promise.reject(new HostFault(0, "not supported")),
};
