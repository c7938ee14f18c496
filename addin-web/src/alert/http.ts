export type Answer = { status: number; body: unknown };
export type Send = (method: string, url: string, token: string, language: string) => Promise<Answer | null>;

/** One request to the service; null when it could not be made or was not answered in JSON. */
export const send: Send = (method, url, token, language) => {
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: "application/json",
    "Accept-Language": language,
  };
  return (typeof fetch === "function" ? byFetch : byRequest)(method, url, headers).catch(() => null);
};

type Way = (method: string, url: string, headers: Record<string, string>) => Promise<Answer>;

const byFetch: Way = async (method, url, headers) => {
  const answer = await fetch(url, { method, headers });
  return { status: answer.status, body: JSON.parse(await answer.text()) as unknown };
};

/** Older runtimes of classic Outlook know only this. */
const byRequest: Way = (method, url, headers) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url, true);
    for (const name of Object.keys(headers)) request.setRequestHeader(name, headers[name] ?? "");
    request.onload = () => {
      try {
        resolve({ status: request.status, body: JSON.parse(request.responseText) as unknown });
      } catch {
        reject(new Error("not JSON"));
      }
    };
    request.onerror = request.ontimeout = () => {
      reject(new Error("no answer"));
    };
    request.send();
  });
