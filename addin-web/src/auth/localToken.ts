import { mailboxUrl } from "./clientSettings";
import type { Token } from "./token";

/** The development token that the local mailbox hands out. */
export async function localToken(): Promise<Token> {
  const user = new URLSearchParams(location.search).get("user") ?? "claire";
  const answer = await fetch(`${await mailboxUrl()}/_control/token?user=${encodeURIComponent(user)}`);
  if (!answer.ok) throw new Error(`token answered ${answer.status}`);
  const token = (await answer.json()) as { access_token: string; expires_in: number };
  return { value: token.access_token, expiresAt: Date.now() + token.expires_in * 1000 };
}
