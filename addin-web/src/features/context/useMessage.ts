import { useEffect, useState } from "react";
import { api, forget, Problem, useQuery, type ItemContext } from "../../api";
import type { CurrentItem, OfficeHost, Selection } from "../../office";

export const nobody: ItemContext = {
  kind: "unknown",
  companyId: null,
  companyName: null,
  customerId: null,
  customerName: null,
  reminder: null,
  reply: null,
  found: null,
  candidates: [],
};
const keptAnswers = 40;

/** Names a message across item changes, reloads and windows, as far as the host can tell it from others. */
export const identityOf = (item: CurrentItem) =>
  item.itemId ??
  item.unsaved ??
  item.internetMessageId ??
  `${item.conversationId ?? ""}${item.addresses.join(",")}`;

export const questionKey = (item: CurrentItem) =>
  `item/${item.mode}/${identityOf(item)}/${item.addresses.join(",")}`;

/** What the message is: by its own marks and its first correspondent, then by the others. */
export async function recognise(item: CurrentItem): Promise<ItemContext> {
  const [first, ...others] = item.addresses;
  const { itemId, internetMessageId, conversationId } = item;
  if (!itemId && !internetMessageId && !conversationId && !first) return nobody;
  let found = await ask({ itemId, internetMessageId, conversationId, address: first ?? null });
  for (const address of others) {
    if (found.kind !== "unknown") break;
    found = await ask({ address });
  }
  return found;
}

/** A message that is not known here is an answer too. */
const ask = (question: Parameters<typeof api.itemContext>[0]) =>
  api.itemContext(question).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return nobody;
    throw error;
  });

export function useSelection(host: OfficeHost): Selection {
  const [selection, setSelection] = useState(() => host.selection());
  useEffect(() => {
    setSelection(host.selection());
    return host.onSelection(setSelection);
  }, [host]);
  return selection;
}

/** The answer about one message is asked and kept under its own name: a late one never stands beside another message. */
export function useMessage(item: CurrentItem | null) {
  const key = item && questionKey(item);
  useEffect(() => {
    if (key) forget("item/", keptAnswers);
  }, [key]);
  return useQuery(key, () => (item ? recognise(item) : Promise.resolve(nobody)));
}
