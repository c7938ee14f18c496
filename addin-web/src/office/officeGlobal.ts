// The little of Office.js that the pane uses, in types of our own: the full typings are 25,000 lines.

type AsyncResult = { status: string };
export type OfficeItem = { itemId?: string | null };
export type OfficeMailbox = {
  item: OfficeItem | null;
  restUrl?: string;
  convertToRestId?: (itemId: string, version: string) => string;
  displayMessageFormAsync?: (itemId: string, done: (result: AsyncResult) => void) => void;
  addHandlerAsync(event: string, handler: () => void): void;
};
export type OfficeGlobal = {
  onReady(): Promise<{ host: string | null }>;
  context: {
    displayLanguage: string;
    mailbox?: OfficeMailbox;
    ui?: { openBrowserWindow?: (url: string) => void };
  };
  EventType: { ItemChanged: string };
};

declare global {
  interface Window {
    Office?: OfficeGlobal;
  }
}
