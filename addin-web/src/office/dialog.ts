// A dialog of Outlook's, from both of its sides. Loaded where one is opened.

type Result = { status: string; value?: Dialog; error?: { code: number } };
type Dialog = {
  addEventHandler(
    event: string,
    handler: (said: { message?: string; origin?: string; error?: number }) => void,
  ): void;
  close(): void;
};
type DialogOffice = {
  context: {
    ui?: {
      displayDialogAsync?(url: string, options: object, done: (result: Result) => void): void;
      messageParent?(message: string, options?: object): void;
    };
  };
};

const office = () => window.Office as unknown as DialogOffice | undefined;

/** An error that says by its code what went wrong, as MSAL's do. */
export class DialogError extends Error {
  constructor(readonly errorCode: "dialog_closed" | "dialog_blocked" | "dialog_failed") {
    super(errorCode);
  }
}

// Office.js documents them by number only.
const blocked = new Set([12009, 12011]);

/** Opens the page and gives the first message of it that fits; closes the dialog in any case. */
export function openDialog(url: string, fits: (message: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { height: 60, width: 30, promptBeforeOpen: false };
    office()?.context.ui?.displayDialogAsync?.(url, options, ({ status, value: dialog, error }) => {
      if (status !== "succeeded" || !dialog) {
        reject(new DialogError(blocked.has(error?.code ?? 0) ? "dialog_blocked" : "dialog_failed"));
        return;
      }
      dialog.addEventHandler("dialogMessageReceived", ({ message, origin }) => {
        // Hosts older than DialogOrigin 1.1 do not say who speaks: the word given along in the address then decides.
        if (origin !== undefined && origin !== location.origin) return;
        if (message === undefined || !fits(message)) return;
        dialog.close();
        resolve(message);
      });
      dialog.addEventHandler("dialogEventReceived", ({ error: code }) => {
        // 12006: she closed it. Anything else: the page could not be shown.
        if (code !== 12006) dialog.close();
        reject(new DialogError(code === 12006 ? "dialog_closed" : "dialog_failed"));
      });
    });
  });
}

/** In the dialog: tells the pane, and nobody of another origin. */
export function tellPane(message: string) {
  office()?.context.ui?.messageParent?.(message, { targetOrigin: location.origin });
}
