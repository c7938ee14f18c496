import { acquire, type Wish } from "./acquire";
import { SignInRequired } from "./signInRequired";

/** Kept in memory only, and never logged. `expiresAt` in milliseconds of the browser's clock. */
export type Token = { value: string; expiresAt: number };

let current: Token | null = null;
/** The claims that the current token was got for. */
let met: string | undefined;
let acquiring: { wish: Wish; token: Promise<Token> } | null = null;
let trouble: SignInRequired | null = null;
const listeners = new Set<() => void>();

/** Asked for anew this long before the end, so that no call meets the end… */
const earlyMs = 5 * 60_000;
/** …and no longer used from here on, even if a new one cannot be had just now. */
const lastMs = 60_000;

export async function accessToken(): Promise<string> {
  const left = current ? current.expiresAt - Date.now() : 0;
  if (current && left > earlyMs) return current.value;
  try {
    return (await renew({})).value;
  } catch (error) {
    if (current && left > lastMs) return current.value;
    throw error;
  }
}

/**
 * After a 401. Whoever was refused with a token that has been replaced meanwhile gets the new one; claims that were
 * asked for are asked of Microsoft.
 */
export async function renewedToken(refused: string, claims?: string): Promise<string> {
  const answers = claims === undefined || claims === met;
  if (current && current.value !== refused && answers) return current.value;
  return (await renew({ force: true, claims })).value;
}

/** She pressed the button: a window may open. */
export async function signIn(): Promise<void> {
  await renew({ byHand: true });
}

/** One acquisition at a time, shared by all who wait; only one that can do more does not wait for it. */
function renew(wish: Wish): Promise<Token> {
  if (acquiring && !doesMore(wish, acquiring.wish)) return acquiring.token;
  const mine = { wish, token: acquire(wish).then((token) => keep(token, wish)) };
  acquiring = mine;
  mine.token.then(
    () => {
      if (acquiring === mine) acquiring = null;
    },
    (error: unknown) => {
      // One that was overtaken by a click has nothing more to say.
      if (acquiring !== mine) return;
      acquiring = null;
      if (error instanceof SignInRequired) say(error);
    },
  );
  return mine.token;
}

const doesMore = (wish: Wish, running: Wish) =>
  (wish.byHand === true && running.byHand !== true) ||
  (wish.claims !== undefined && wish.claims !== running.claims);

function keep(token: Token, { claims }: Wish) {
  current = token;
  met = claims;
  say(null);
  return token;
}

function say(news: SignInRequired | null) {
  trouble = news;
  for (const listener of listeners) listener();
}

/** For the screen: why there is no token, null while all is well. */
export const signInTrouble = () => trouble;

export function onSignIn(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function forgetToken() {
  current = null;
  acquiring = null;
  met = undefined;
  say(null);
}
