/** The claims that a 401 asks for, as JSON; undefined when it asks for none (RFC 9470, Entra's claims challenge). */
export function claimsOf(challenge: string | null): string | undefined {
  if (!challenge || !/error="insufficient_claims"/.test(challenge)) return undefined;
  const encoded = /claims="([A-Za-z0-9+/=_-]+)"/.exec(challenge)?.[1];
  if (!encoded) return undefined;
  try {
    const json = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    JSON.parse(json);
    return json;
  } catch {
    return undefined;
  }
}
