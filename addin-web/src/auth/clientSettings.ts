export type ClientSettings = {
  mode: "local" | "graph";
  localMailboxUrl: string | null;
  clientId: string | null;
  authority: string | null;
  scope: string | null;
};

let known: Promise<ClientSettings> | null = null;

/** Where this page gets its token from. Asked once; a failure is not remembered. */
export function clientSettings(origin = ""): Promise<ClientSettings> {
  known ??= load(origin).catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function load(origin: string): Promise<ClientSettings> {
  const answer = await fetch(`${origin}/api/client-settings`);
  if (!answer.ok) throw new Error(`client-settings answered ${answer.status}`);
  return (await answer.json()) as ClientSettings;
}

export const defaultMailbox = "http://localhost:5081";

export const mailboxUrl = async () => (await clientSettings()).localMailboxUrl ?? defaultMailbox;

/** What signing in with Microsoft 365 needs; the API says all of it as soon as a tenant is configured. */
export type Tenant = { clientId: string; authority: string; scope: string };

export function tenantOf({ mode, clientId, authority, scope }: ClientSettings): Tenant | null {
  return mode === "graph" && clientId && authority && scope ? { clientId, authority, scope } : null;
}
