import { clientSettings, mailboxUrl } from "./clientSettings";

/** The tenant is set up but signing in with Microsoft 365 is not built yet: said, not faked. */
export class SignInRequired extends Error {}

type Token = { value: string; expiresAt: number };

let current: Promise<Token> | null = null;
const marginMs = 60_000;

export async function accessToken(): Promise<string> {
  const token = await (current ?? renew());
  return token.expiresAt - marginMs > Date.now() ? token.value : (await renew()).value;
}

/** After a 401: forget what we hold and ask again. */
export async function renewedToken(): Promise<string> {
  return (await renew()).value;
}

function renew(): Promise<Token> {
  const asked = ask();
  current = asked;
  asked.catch(() => {
    if (current === asked) current = null;
  });
  return asked;
}

async function ask(): Promise<Token> {
  if ((await clientSettings()).mode === "graph") throw new SignInRequired();
  const user = new URLSearchParams(location.search).get("user") ?? "claire";
  const answer = await fetch(`${await mailboxUrl()}/_control/token?user=${encodeURIComponent(user)}`);
  if (!answer.ok) throw new Error(`token answered ${answer.status}`);
  const token = (await answer.json()) as { access_token: string; expires_in: number };
  return { value: token.access_token, expiresAt: Date.now() + token.expires_in * 1000 };
}
