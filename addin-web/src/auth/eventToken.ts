// A token for the alert at Send. It runs in classic Outlook too, where there is no page: nothing here may need a window, and MSAL.js does.
// So this speaks to Outlook's broker itself, in the envelopes that MSAL.js 5 writes, and asks only for what is had without a word.

type Settings = {
  mode?: string;
  clientId?: string | null;
  authority?: string | null;
  scope?: string | null;
} | null;
type Answer = { requestId?: string; success?: boolean; token?: { access_token?: string } };
type Heard = string | { data: string };
type Bridge = {
  addEventListener(name: string, listener: (said: Heard) => void): void;
  removeEventListener(name: string, listener: (said: Heard) => void): void;
  postMessage(message: string): void;
};
type TokenSource = { getAccessToken?: (options: object) => Promise<string> } | undefined;
declare const nestedAppAuthBridge: Bridge | undefined;
declare const OfficeRuntime: { auth?: TokenSource } | undefined;
declare const Office: { auth?: TokenSource } | undefined;

// By name, one by one: an engine of 2016 has no globalThis, and classic Outlook's runtime no window.
const broker = () => (typeof nestedAppAuthBridge === "undefined" ? null : nestedAppAuthBridge);
const sources = (): TokenSource[] => [
  typeof OfficeRuntime === "undefined" ? undefined : OfficeRuntime.auth,
  typeof Office === "undefined" ? undefined : Office.auth,
];

/**
 * Without asking the user for anything; null where none can be had: then the mail is let go. A broker that stays silent is waited for:
 * the caller has a deadline of its own.
 */
export async function tokenForEvent(settings: () => Promise<Settings>): Promise<string | null> {
  const bridge = broker();
  const brokered = bridge && (await fromBroker(bridge, settings).catch(() => null));
  if (brokered) return brokered;
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

async function fromBroker(bridge: Bridge, settings: () => Promise<Settings>): Promise<string | null> {
  const { mode, clientId, authority, scope } = (await settings()) ?? {};
  if (mode !== "graph" || !clientId || !scope) return null;
  await ask(bridge, "GetInitContext", {});
  const tokenParams = { clientId, authority, scope, authenticationScheme: "Bearer", extraParameters: {} };
  const { success, token } = await ask(bridge, "GetToken", { tokenParams });
  return (success && token?.access_token) || null;
}

function ask(bridge: Bridge, method: string, params: { tokenParams?: object }): Promise<Answer> {
  const requestId = newId();
  const request = {
    messageType: "NestedAppAuthRequest",
    method,
    requestId,
    sendTime: Date.now(),
    clientLibrary: "msal.js.browser",
    clientLibraryVersion: "5.29.0",
    ...(params.tokenParams ? { tokenParams: { ...params.tokenParams, correlationId: requestId } } : {}),
  };
  return new Promise((resolve) => {
    const hear = (said: Heard) => {
      const answer = JSON.parse(typeof said === "string" ? said : said.data) as Answer;
      if (answer.requestId !== requestId) return;
      bridge.removeEventListener("message", hear);
      resolve(answer);
    };
    bridge.addEventListener("message", hear);
    bridge.postMessage(JSON.stringify(request));
  });
}

/** Tells one answer from another, no more; the runtime may have no crypto. */
const newId = () =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
