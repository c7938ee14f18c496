import { accessToken, renewedToken, signIn, SignInRequired } from "../auth";
import { networkProblem, problemOf, signInProblem } from "./problem";

export type Call = {
  method?: string;
  json?: unknown;
  form?: FormData;
  signal?: AbortSignal;
  accept?: string;
};

/** She has seen that the old session is no longer taken, and pressed the button: a window may open. */
export const reconnect = async () => {
  await tokenFrom({}, signIn());
};

let language = "fr";
export const speak = (lang: string) => {
  language = lang;
};

export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const answer = await send(path, options);
  if (answer.status === 204) return undefined as T;
  return (await answer.json()) as T;
}

/** One request with its bearer token, renewed once on 401, with the claims that the API asks for. */
export async function send(path: string, options: Call = {}): Promise<Response> {
  const token = await tokenFrom(options, accessToken());
  let answer = await attempt(path, options, token);
  if (answer.status === 401) {
    const { claimsOf } = await import("../auth/claims");
    const claims = claimsOf(answer.headers.get("WWW-Authenticate"));
    answer = await attempt(path, options, await tokenFrom(options, renewedToken(token, claims)));
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function attempt(path: string, options: Call, token: string): Promise<Response> {
  try {
    return await fetch(`/api${path}`, requestOf(options, token));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw networkProblem();
  }
}

async function tokenFrom<T>({ signal }: Call, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    signal?.throwIfAborted();
    const isHers = error instanceof SignInRequired && error.trouble !== "offline";
    throw isHers ? signInProblem(error.trouble) : networkProblem();
  }
}

function requestOf({ method, json, form, signal, accept }: Call, token: string): RequestInit {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${token}`,
    "Accept-Language": language,
    Accept: accept ?? "application/json",
  };
  if (json !== undefined) headers["Content-Type"] = "application/json";
  const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
  return { method: method ?? (body ? "POST" : "GET"), headers, body: body ?? null, signal: signal ?? null };
}
