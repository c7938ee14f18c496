// What the message in front of her is, and what can be done about it from there.
import { call } from "./client";
import type { FoundMail, Reminder, Reply } from "./contract";

export type Candidate = {
  companyId: number;
  companyName: string;
  customerId: number;
  customerName: string;
};

export type ItemContext = {
  /** reminder: its draft or what was sent. reply: any answer to one, bounces and automatic replies too. found: written by hand. */
  kind: "reminder" | "reply" | "found" | "customer" | "ambiguous" | "unknown";
  companyId: number | null;
  companyName: string | null;
  customerId: number | null;
  customerName: string | null;
  reminder: Reminder | null;
  reply: Reply | null;
  found: FoundMail | null;
  candidates: Candidate[];
};

/** At least one of them; the surest that is known decides. */
export type ItemQuestion = {
  itemId?: string | null;
  internetMessageId?: string | null;
  conversationId?: string | null;
  address?: string | null;
};

export function itemContext(question: ItemQuestion): Promise<ItemContext> {
  const given = Object.entries(question).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return call<ItemContext>(`/mailbox/item?${new URLSearchParams(given).toString()}`);
}

const customerPath = (c: number, k: number) => `/companies/${c}/customers/${k}`;

/** From now on the address is known as the customer's; whom reminders are written to stays as it is. */
export const addAddress = (c: number, k: number, body: { address: string; name?: string }) =>
  call<unknown>(`${customerPath(c, k)}/addresses`, { method: "POST", json: body });

/** The mail being written counts as a reminder once it is found sent. */
export const countByHand = (c: number, k: number, itemId: string) =>
  call<{ counted: boolean }>(`${customerPath(c, k)}/by-hand`, { method: "POST", json: { itemId } });
export const uncountByHand = (c: number, k: number, itemId: string) =>
  call<undefined>(`${customerPath(c, k)}/by-hand`, { method: "DELETE", json: { itemId } });
