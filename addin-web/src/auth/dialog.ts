import { SignInRequired, type SignInTrouble } from "./signInRequired";
import type { SignInHost } from "./signInHost";
import type { Token } from "./token";

/** What the dialog's page tells the pane, as JSON. `state` is the pane's own word, given back. */
export type DialogMessage =
  { state: string; token: Token } | { state: string; trouble: SignInTrouble; reference: string | null };

/** Parsed, when it is an answer to our question and to no other. */
export function messageFor(state: string, text: string): DialogMessage | null {
  try {
    const message = JSON.parse(text) as DialogMessage | null;
    return message?.state === state ? message : null;
  } catch {
    return null;
  }
}

/** Signs in on a page of ours inside a dialog of Outlook's, which tells the token back to this page alone. */
export async function tokenByDialog(host: SignInHost, claims: string | undefined): Promise<Token> {
  if (!host.openDialog) throw new SignInRequired("unavailable");
  const state = crypto.randomUUID();
  const url = new URL("/sign-in/", location.origin);
  url.searchParams.set("state", state);
  url.searchParams.set("lang", document.documentElement.lang);
  if (host.loginHint) url.searchParams.set("hint", host.loginHint);
  if (claims) url.searchParams.set("claims", claims);
  const text = await host.openDialog(url.href, (said) => messageFor(state, said) !== null);
  const message = messageFor(state, text);
  if (message && "token" in message) return message.token;
  throw new SignInRequired(message?.trouble ?? "unavailable", message?.reference ?? null);
}
