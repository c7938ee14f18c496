/** What signing in asks of whatever holds the pane. The room office/ gives it in Outlook. */
export type SignInHost = {
  /** Outlook says that it brokers sign-in (NestedAppAuth 1.1). It sometimes says so and does not: then a dialog serves. */
  nested: boolean;
  /** The mailbox's own address, so that nobody picks another account by mistake. */
  loginHint: string | null;
  /**
   * Opens a page of ours in a dialog of Outlook's and gives what it says first; null in a plain browser. Rejects with
   * a SignInRequired that says why there was no word.
   */
  openDialog: ((url: string, fits: (message: string) => boolean) => Promise<string>) | null;
};

let host: SignInHost = { nested: false, loginHint: null, openDialog: null };

export const signInThrough = (given: SignInHost) => {
  host = given;
};

export const signInHost = () => host;
