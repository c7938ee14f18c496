export type ClientSettings = {
  mode: "local" | "graph";
  localMailboxUrl: string | null;
  clientId: string | null;
  authority: string | null;
};

let known: Promise<ClientSettings> | null = null;

/** Where this page gets its token from. Asked once; a failure is not remembered. */
export function clientSettings(): Promise<ClientSettings> {
  known ??= load().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function load(): Promise<ClientSettings> {
  const answer = await fetch("/api/client-settings");
  if (!answer.ok) throw new Error(`client-settings answered ${answer.status}`);
  return (await answer.json()) as ClientSettings;
}

export const defaultMailbox = "http://localhost:5081";

export const mailboxUrl = async () => (await clientSettings()).localMailboxUrl ?? defaultMailbox;
