import { tenantOf, type ClientSettings } from "./clientSettings";
import type { Token } from "./token";
import { SignInRequired } from "./signInRequired";

type Asked = { loginHint: string | null; claims: string | undefined };

/** In a window of its own: leaves for Entra and gives null, or, back from there, the token. */
export async function redirectSignIn(settings: ClientSettings, asked: Asked): Promise<Token | null> {
  const tenant = tenantOf(settings);
  if (!tenant) throw new SignInRequired("registration");
  const { configurationOf, tokenOf } = await import("./microsoft");
  const { PublicClientApplication } = await import("@azure/msal-browser");
  // A way through Entra and back needs storage that outlives the page: the dialog's own, which closes with it.
  const configuration = { ...configurationOf(tenant), cache: { cacheLocation: "sessionStorage" } };
  const client = new PublicClientApplication(configuration);
  await client.initialize();
  const answer = await client.handleRedirectPromise();
  if (answer) {
    await client.clearCache();
    return tokenOf(answer);
  }
  await client.acquireTokenRedirect({
    scopes: [tenant.scope],
    redirectStartPage: `${location.origin}/sign-in/`,
    ...(asked.loginHint ? { loginHint: asked.loginHint } : { prompt: "select_account" }),
    ...(asked.claims && { claims: asked.claims }),
  });
  return null;
}
