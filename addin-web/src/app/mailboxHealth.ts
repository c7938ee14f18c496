import type { Mailbox } from "../api";

/** What keeps a mailbox from being read, gravest first: what waits for somebody before what passes by itself. */
const troubles = ["reconnect", "consent", "noAccess", "gone", "unavailable", "late"] as const;
export type Trouble = (typeof troubles)[number];

export type Troubled = Mailbox & { state: Trouble };

const rankOf = ({ state }: Mailbox) => (troubles as readonly string[]).indexOf(state);

export const troubledOf = (mailboxes: Mailbox[]): Troubled[] =>
  mailboxes
    .filter((mailbox): mailbox is Troubled => rankOf(mailbox) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b));

/** All is known up to the mailbox that was read longest ago; null while one has never been. */
export function readAtOf(mailboxes: Mailbox[]): string | null {
  const moments = mailboxes.map(({ lastSuccessAt }) => lastSuccessAt ?? "").sort();
  return moments[0] ? moments[0] : null;
}
