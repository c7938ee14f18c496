import type { Tenant } from "./clientSettings";

/**
 * Where an administrator consents for everybody: to every permission that the registration lists, so that this page
 * need not know whether shared mailboxes are among them.
 */
export function adminConsentUrl({ clientId, authority }: Tenant, origin = location.origin) {
  const url = new URL(`${authority.replace(/\/$/, "")}/v2.0/adminconsent`);
  url.searchParams.set("client_id", clientId);
  url.searchParams.set("scope", "https://graph.microsoft.com/.default");
  url.searchParams.set("redirect_uri", `${origin}/sign-in/done/`);
  return url.href;
}
