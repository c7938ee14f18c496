import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { clientSettings, tenantOf } from "./clientSettings";
import { configurationOf, tokenOf } from "./microsoft";

/**
 * A token for the Smart Alert, which runs beside every mail that is sent: what can be had without asking anybody, soon,
 * or null. In classic Outlook the runtime is a bare script engine, without document, windows, or relative addresses.
 * For its own bundle: the pane's has accessToken().
 */
export async function eventToken(origin: string, patienceMs = 2500): Promise<string | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null));
  return Promise.race([silently(origin).catch(() => null), late]);
}

async function silently(origin: string): Promise<string | null> {
  const settings = await clientSettings(origin);
  if (settings.mode === "local") return fromLocalMailbox(settings.localMailboxUrl);
  const tenant = tenantOf(settings);
  if (!tenant) return null;
  // Without Outlook's bridge MSAL gives a plain client, which fails without an account: null, as it should be.
  const client = await createNestablePublicClientApplication(configurationOf(tenant, origin));
  const answer = await client.acquireTokenSilent({ scopes: [tenant.scope], authority: tenant.authority });
  return tokenOf(answer).value;
}

async function fromLocalMailbox(url: string | null): Promise<string | null> {
  if (!url) return null;
  const answer = await fetch(`${url}/_control/token?user=claire`);
  return answer.ok ? ((await answer.json()) as { access_token: string }).access_token : null;
}
