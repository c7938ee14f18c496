// What a test may ask of the fake host; office.js says more at each.

export type FakeMessage = {
  mode?: "read" | "compose";
  /** The REST id; a message being written has none before it is saved. */
  id?: string;
  from?: string;
  to?: string[];
  subject?: string;
  internetMessageId?: string;
  conversationId?: string;
  headers?: Record<string, string>;
  categories?: string[];
  bodyType?: "html" | "text";
  body?: string;
  attachments?: { name: string; base64: string }[];
};
export type Selected = FakeMessage | FakeMessage[] | null;
export type FakeOptions = {
  set?: string;
  platform?: "OfficeOnline" | "PC" | "Mac" | "iOS" | "Android";
  language?: string;
  user?: string;
  theme?: "light" | "dark" | "black" | "contrast";
  latency?: number;
  permission?: "ReadWriteMailbox" | "ReadWriteItem";
  nestedAppAuth?: boolean;
  neverReady?: boolean;
  host?: "Outlook" | null;
  token?: string | null;
  openable?: string[] | null;
  select?: Selected;
};
export type FakeOffice = {
  said: { opened: string[]; browsed: string[]; saved: string[]; calls: string[]; refused: number };
  install(options?: FakeOptions): NonNullable<Window["Office"]>;
  select(what: Selected): void;
  message(): FakeMessage | null;
  address(to: string[]): void;
  setTheme(name: NonNullable<FakeOptions["theme"]>): void;
  send(patience?: number): Promise<unknown>;
};

declare global {
  interface Window {
    fakeOffice: FakeOffice;
  }
}
