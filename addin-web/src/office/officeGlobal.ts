// The part of Office.js that the pane uses, in types of our own: the full typings are 25,000 lines.
// What a requirement set adds is optional here: hosts below it simply do not have it.

export type AsyncResult<T> =
  | { status: "succeeded"; value: T }
  | { status: "failed"; error: { code: number; name?: string; message: string } };
export type Done<T> = (result: AsyncResult<T>) => void;
export type EmailAddress = { emailAddress: string; displayName?: string };
type Getter<T> = { getAsync(done: Done<T>): void };
export type AddHandler = (event: string, handler: (args: unknown) => void, done?: Done<undefined>) => void;

/** A message that is read, or one that is being written: which of the two, `from` and `to` show. */
export type OfficeItem = {
  itemType?: string;
  /** Read only. */
  itemId?: string | null;
  /** Read only. */
  internetMessageId?: string | null;
  conversationId?: string | null;
  /** Read: an address. Compose: to be asked for (1.7). */
  from?: EmailAddress | Getter<EmailAddress>;
  to?: EmailAddress[] | Getter<EmailAddress[]>;
  /** Compose, 1.8; fails while the message has never been saved. */
  getItemIdAsync?: (done: Done<string>) => void;
  /** Compose, 1.3. */
  saveAsync?: (done: Done<string>) => void;
  /** Compose, 1.8. */
  addFileAttachmentFromBase64Async?: (base64: string, name: string, done: Done<string>) => void;
  body?: {
    getTypeAsync?: (done: Done<string>) => void;
    setSelectedDataAsync?: (data: string, options: { coercionType: string }, done: Done<undefined>) => void;
  };
  /** 1.7: RecipientsChanged. */
  addHandlerAsync?: AddHandler;
};

export type SelectedItem = {
  itemId: string;
  /** 1.14. */
  internetMessageId?: string;
  conversationId?: string;
};

export type OfficeTheme = {
  bodyBackgroundColor?: string;
  bodyForegroundColor?: string;
  isDarkTheme?: boolean;
};

export type OfficeMailbox = {
  item: OfficeItem | null;
  userProfile?: { emailAddress?: string };
  /** Absent on mobile, where ids are REST ids already. */
  convertToRestId?: (itemId: string, version: string) => string;
  convertToEwsId?: (itemId: string, version: string) => string;
  /** 1.9; absent on mobile. */
  displayMessageFormAsync?: (itemId: string, done: Done<undefined>) => void;
  /** 1.1; absent on mobile; says nothing when the message is not found. */
  displayMessageForm?: (itemId: string) => void;
  /** 1.13, and only with the permission for the whole mailbox. */
  getSelectedItemsAsync?: (done: Done<SelectedItem[]>) => void;
  addHandlerAsync: AddHandler;
};

export type RoamingSettings = {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(done?: Done<undefined>): void;
};

export type OfficeGlobal = {
  onReady(): Promise<{ host: string | null; platform?: string | null }>;
  context: {
    displayLanguage?: string;
    officeTheme?: OfficeTheme;
    mailbox?: OfficeMailbox;
    roamingSettings?: RoamingSettings;
    requirements?: { isSetSupported(name: string, version?: string): boolean };
    ui?: { openBrowserWindow?: (url: string) => void };
  };
  EventType?: Partial<
    Record<"ItemChanged" | "SelectedItemsChanged" | "RecipientsChanged" | "OfficeThemeChanged", string>
  >;
};

declare global {
  interface Window {
    Office?: OfficeGlobal;
  }
}
