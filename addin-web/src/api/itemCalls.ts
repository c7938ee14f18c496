// What the message in front of her is, and what can be done about it from there.
import { call } from "./client";
import type { components } from "./schema.gen";

type Schema = components["schemas"];
export type ItemContext = Schema["MessageContextDto"];
export type Candidate = Schema["CandidateDto"];

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
export const addAddress = (c: number, k: number, body: Schema["AttachedAddress"]) =>
  call<Schema["AttachedDto"]>(`${customerPath(c, k)}/addresses`, { method: "POST", json: body });

/** The mail being written counts as a reminder once it is found sent. */
export const countByHand = (c: number, k: number, itemId: string) =>
  call<Schema["CountedMailDto"]>(`${customerPath(c, k)}/by-hand`, { method: "POST", json: { itemId } });
export const uncountByHand = (c: number, k: number, itemId: string) =>
  call<Schema["CountedMailDto"]>(`${customerPath(c, k)}/by-hand?itemId=${encodeURIComponent(itemId)}`, {
    method: "DELETE",
  });
