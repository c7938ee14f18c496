import { accessToken, renewedToken, SignInRequired } from "../auth";
import { networkProblem, problemOf, signInProblem } from "./problem";

export type Call = {
  method?: string;
  json?: unknown;
  form?: FormData;
  signal?: AbortSignal;
  accept?: string;
};

/** Asks for a new token where she has seen that the old one is no longer taken. */
export const reconnect = async () => {
  await renewedToken().catch((error: unknown) => {
    throw error instanceof SignInRequired ? signInProblem() : networkProblem();
  });
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

/** One request with its bearer token, renewed once on 401. */
export async function send(path: string, options: Call = {}): Promise<Response> {
  let answer = await attempt(path, options, accessToken);
  if (answer.status === 401) answer = await attempt(path, options, renewedToken);
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function attempt(path: string, options: Call, token: () => Promise<string>): Promise<Response> {
  try {
    return await fetch(`/api${path}`, await requestOf(options, await token()));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw error instanceof SignInRequired ? signInProblem() : networkProblem();
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
