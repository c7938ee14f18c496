// Signing in with Microsoft 365: loaded when a tenant is configured, and MSAL.js with it.
import type { Wish } from "./acquire";
import type { Tenant } from "./clientSettings";
import type { Microsoft, TokenRequest } from "./microsoft";
import type { SignInHost } from "./signInHost";
import { SignInRequired, type SignInTrouble } from "./signInRequired";
import type { Token } from "./token";
import { needsInteraction, troubleOf } from "./trouble";

/** Outlook's bridge has been seen to stay silent for ever (office-js#6610, #5272). */
export const patience = { bridgeMs: 15_000, frameMs: 6_000 };

let client: Promise<Microsoft> | null = null;
let asksByItself = true;
/** Why the silent way was barred the last time. */
let barred: SignInRequired | null = null;

export const forgetClient = () => {
  client = null;
  asksByItself = true;
  barred = null;
};

export async function tokenFromMicrosoft(tenant: Tenant, wish: Wish, host: SignInHost): Promise<Token> {
  try {
    const token = await fromMicrosoft(tenant, wish, host);
    barred = null;
    asksByItself = false;
    return token;
  } catch (error) {
    throw troubleOf(error);
  }
}

async function fromMicrosoft(tenant: Tenant, wish: Wish, host: SignInHost): Promise<Token> {
  const request: TokenRequest = {
    claims: wish.claims,
    force: wish.force ?? false,
    loginHint: host.loginHint,
  };
  const microsoft = await clientOf(tenant, host.nested);
  // A click lets a window open for some seconds only: they are not spent on a way that was barred a moment ago.
  if (wish.byHand) return interactive(microsoft, request, host);
  try {
    const ms = microsoft.nested ? patience.bridgeMs : patience.frameMs;
    return await within(ms, microsoft.silent(request));
  } catch (refusal) {
    barred = troubleOf(refusal);
    if (final.includes(barred.trouble)) throw refusal;
    if (microsoft.nested && needsInteraction(refusal) && mayAsk(wish))
      return interactive(microsoft, request, host);
    // Whatever hindered the silent way, the one thing to do now is to sign in; unless only an administrator can help.
    throw barred.trouble === "consent" ? barred : new SignInRequired("required", barred.reference);
  }
}

/** What no window of sign-in would change. */
const final: SignInTrouble[] = ["offline", "notAllowed", "registration"];

/** Nobody likes windows that open by themselves: only Outlook's own, at the start and for a claims challenge. */
function mayAsk({ claims }: Wish) {
  const may = asksByItself || claims !== undefined;
  asksByItself = false;
  return may;
}

async function interactive(microsoft: Microsoft, request: TokenRequest, host: SignInHost): Promise<Token> {
  try {
    if (microsoft.nested && !broken(barred)) return await microsoft.popup(request);
    return await (host.openDialog ? tokenByDialog(host, request.claims) : microsoft.popup(request));
  } catch (error) {
    const known = troubleOf(error);
    if (microsoft.nested && host.openDialog && broken(known) && !broken(barred))
      return tokenByDialog(host, request.claims);
    // Closing a window that says "ask your administrator" is no change of mind.
    if (known.trouble === "cancelled" && barred?.trouble === "consent") throw barred;
    throw error;
  }
}

/** The bridge is there and does not serve: the dialog does what it should have done. */
/** Few need it: it is no part of the first load. */
const tokenByDialog = async (host: SignInHost, claims: string | undefined) =>
  (await import("./dialog")).tokenByDialog(host, claims);

const broken = (known: SignInRequired | null) => known?.trouble === "unavailable";

function clientOf(tenant: Tenant, nested: boolean): Promise<Microsoft> {
  client ??= import("./microsoft")
    .then((module) =>
      within(patience.bridgeMs, module.microsoft(tenant, nested)).catch((error: unknown) => {
        if (!nested || !(error instanceof SignInRequired)) throw error;
        return module.microsoft(tenant, false);
      }),
    )
    .catch((error: unknown) => {
      client = null;
      throw error;
    });
  return client;
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SignInRequired("unavailable", "timeout"));
    }, ms);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}
