// What Outlook offers for signing in: its broker, the mailbox's address, and a dialog. In types of our own.

type SignInOffice = {
  context: {
    requirements?: { isSetSupported(name: string, version: string): boolean };
    mailbox?: { userProfile?: { emailAddress?: string } };
    ui?: { displayDialogAsync?: unknown };
  };
};

const openDialog = async (url: string, fits: (message: string) => boolean) =>
  (await import("./dialog")).openDialog(url, fits);

export function officeSignIn() {
  const context = (window.Office as unknown as SignInOffice | undefined)?.context;
  const supports = (name: string, version: string) =>
    context?.requirements?.isSetSupported(name, version) ?? false;
  return {
    nested: supports("NestedAppAuth", "1.1"),
    loginHint: context?.mailbox?.userProfile?.emailAddress ?? null,
    openDialog: context?.ui?.displayDialogAsync ? openDialog : null,
  };
}
