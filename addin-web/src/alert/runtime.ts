// The little of Office.js that the alert uses. Classic Outlook runs it without a page: no window, no document, no location.

export type Result<T> = { status: string; value?: T };
export type Ask<T> = (done: (result: Result<T>) => void) => void;

export type SendingItem = {
  internetHeaders?: {
    getAsync(names: string[], done: (result: Result<Record<string, string>>) => void): void;
  };
  categories?: { getAsync: Ask<{ displayName: string }[] | null> };
  getItemIdAsync?: Ask<string>;
};

export type SendAnswer = {
  allowEvent: boolean;
  errorMessage?: string;
  cancelLabel?: string;
  sendModeOverride?: string;
};
export type SendEvent = { completed(answer: SendAnswer): void };

export type AlertOffice = {
  actions?: { associate(name: string, handler: (event: SendEvent) => void): void };
  onReady?: () => unknown;
  context?: {
    displayLanguage?: string;
    mailbox?: { item?: SendingItem; convertToRestId?: (id: string, version: string) => string };
    roamingSettings?: { get(name: string): unknown };
    requirements?: { isSetSupported(name: string, version: string): boolean };
  };
};

/** A callback of Office as a promise; what fails or throws is simply not known. */
export const asked = <T>(ask: Ask<T> | undefined): Promise<T | null> =>
  new Promise((resolve) => {
    if (!ask) {
      resolve(null);
      return;
    }
    try {
      ask(({ status, value }) => {
        resolve(status === "succeeded" ? (value ?? null) : null);
      });
    } catch {
      resolve(null);
    }
  });
