// The only file of the pane that knows MSAL.js. It is loaded when a tenant is configured, and not before.
import {
  createNestablePublicClientApplication,
  PublicClientApplication,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import type { Tenant } from "./clientSettings";
import type { Token } from "./token";

export type TokenRequest = {
  /** What a claims challenge asked for, as JSON. */
  claims?: string | undefined;
  /** The token that MSAL keeps was refused: get another. */
  force?: boolean;
  loginHint: string | null;
};

export type Microsoft = {
  /** Outlook brokers: no window of ours is needed. */
  nested: boolean;
  silent(request: TokenRequest): Promise<Token>;
  popup(request: TokenRequest): Promise<Token>;
};

/** Answers of Entra come back here, in a popup, a hidden frame, or the dialog. */
const redirectUri = (origin: string) => `${origin}/sign-in/done/`;

export function configurationOf({ clientId, authority }: Tenant, origin = location.origin): Configuration {
  return {
    // CP1: this client can meet a claims challenge, so that Entra may end a token before its time.
    auth: { clientId, authority, redirectUri: redirectUri(origin), clientCapabilities: ["CP1"] },
    // Tokens stay in memory. Outlook keeps the session; a plain tab has Entra's own.
    cache: { cacheLocation: "memoryStorage" },
    // MSAL's log may carry names of people.
    system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
  };
}

/** @param nests whether to look for Outlook's bridge; without it, or when it is not there after all, a plain client. */
export async function microsoft(tenant: Tenant, nests: boolean): Promise<Microsoft> {
  const configuration = configurationOf(tenant);
  let nested = false;
  const client = nests
    ? await createNestablePublicClientApplication(configuration, undefined, (given, controller) => {
        // Called only when the bridge has answered.
        nested = true;
        return new PublicClientApplication(given, controller);
      })
    : await plain(configuration);
  // Outlook is not told of the client's authority: a registration of one tenant needs it with each request.
  const ours = { scopes: [tenant.scope], authority: tenant.authority };
  return {
    nested,
    silent: async (request) => tokenOf(await silent(client, nested, ours, request)),
    popup: async ({ claims, loginHint }) =>
      tokenOf(await client.acquireTokenPopup({ ...ours, ...optional(claims, loginHint) })),
  };
}

async function plain(configuration: Configuration) {
  const client = new PublicClientApplication(configuration);
  await client.initialize();
  return client;
}

type Ours = { scopes: string[]; authority: string };

function silent(client: IPublicClientApplication, nested: boolean, ours: Ours, request: TokenRequest) {
  const { claims, force = false, loginHint } = request;
  // The bridge knows the mailbox's account; a plain client knows whom it has signed in itself.
  const account = nested ? undefined : client.getAllAccounts()[0];
  if (!nested && !account) return client.ssoSilent({ ...ours, ...optional(claims, loginHint) });
  return client.acquireTokenSilent({
    ...ours,
    forceRefresh: force,
    ...(account && { account }),
    ...(claims && { claims }),
  });
}

const optional = (claims: string | undefined, loginHint: string | null) => ({
  ...(claims && { claims }),
  ...(loginHint && { loginHint }),
});

/** The access token, for our API; never the identity token. */
export function tokenOf({ accessToken, expiresOn }: AuthenticationResult): Token {
  return { value: accessToken, expiresAt: expiresOn?.getTime() ?? Date.now() };
}
