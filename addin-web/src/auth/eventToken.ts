// A token for the alert at Send. It runs in classic Outlook too, where there is no page: nothing here may need a window.

type TokenSource = { getAccessToken?: (options: object) => Promise<string> } | undefined;
declare const OfficeRuntime: { auth?: TokenSource } | undefined;
declare const Office: { auth?: TokenSource } | undefined;

// By name, one by one: an engine of 2016 has no globalThis, and classic Outlook's runtime no window.
const sources = (): TokenSource[] => [
  typeof OfficeRuntime === "undefined" ? undefined : OfficeRuntime.auth,
  typeof Office === "undefined" ? undefined : Office.auth,
];

/** Without asking the user for anything; null where none can be had: then the mail is let go. */
export async function tokenForEvent(): Promise<string | null> {
  for (const source of sources()) {
    try {
      const token = await source?.getAccessToken?.({ allowSignInPrompt: false, allowConsentPrompt: false });
      if (token) return token;
    } catch {
      // Not signed in, not consented, not supported here: the next way, or none.
    }
  }
  return null;
}
