import type { Calls } from "./officeCalls";
import type { EmailAddress, OfficeGlobal, OfficeItem, OfficeMailbox, SelectedItem } from "./officeGlobal";
import type { CurrentItem } from "./port";

/** More recipients than these are not asked about: a reminder has one. */
const mostAddresses = 3;

export const isMessage = (item: OfficeItem) => (item.itemType ?? "message") === "message";
/** In compose the recipients are not there to be read, they have to be asked for. */
export const isCompose = (item: OfficeItem) => !Array.isArray(item.to);

export const supports = (office: OfficeGlobal, version: string) =>
  office.context.requirements?.isSetSupported("Mailbox", version) ?? false;

/** Exchange's own form of an id uses two signs that the REST form does not; phones hand out the REST form. */
export const restId = (mailbox: OfficeMailbox, id: string) => mailbox.convertToRestId?.(id, "v2.0") ?? id;

export async function readItem(office: OfficeGlobal, item: OfficeItem, calls: Calls): Promise<CurrentItem> {
  const mailbox = office.context.mailbox as OfficeMailbox;
  const own = mailbox.userProfile?.emailAddress?.toLowerCase();
  const others = (people: (EmailAddress | null)[]) =>
    [...new Set(people.map((person) => person?.emailAddress.toLowerCase() ?? ""))]
      .filter((address) => address && address !== own)
      .slice(0, mostAddresses);
  const conversationId = item.conversationId ?? null;

  if (!isCompose(item)) {
    const from = item.from && "emailAddress" in item.from ? item.from : null;
    const to = Array.isArray(item.to) ? item.to : [];
    return {
      mode: "read",
      itemId: item.itemId ? restId(mailbox, item.itemId) : null,
      internetMessageId: item.internetMessageId ?? null,
      conversationId,
      addresses: others([from, ...to]),
    };
  }
  const { to } = item;
  const [itemId, people] = await Promise.all([
    savedId(office, item, calls),
    to && "getAsync" in to
      ? calls<EmailAddress[]>((done) => {
          to.getAsync(done);
        }).catch(() => [])
      : [],
  ]);
  return {
    mode: "compose",
    itemId: itemId && restId(mailbox, itemId),
    ...(itemId ? {} : { unsaved: nameOf(item) }),
    internetMessageId: null,
    // Below 1.8 nothing tells which draft this is: the conversation is the best that is left.
    conversationId: supports(office, "1.8") ? null : conversationId,
    addresses: others(people),
  };
}

const names = new WeakMap<OfficeItem, string>();
let named = 0;

function nameOf(item: OfficeItem): string {
  const name = names.get(item) ?? `unsaved-${Date.now()}-${++named}`;
  names.set(item, name);
  return name;
}

/** A message that has never been saved has no id yet: Outlook says so with an error. */
async function savedId(office: OfficeGlobal, item: OfficeItem, calls: Calls): Promise<string | null> {
  if (!supports(office, "1.8") || !item.getItemIdAsync) return null;
  return calls<string>((done) => item.getItemIdAsync?.(done)).catch(() => null);
}

export const selectedItem = (mailbox: OfficeMailbox, selected: SelectedItem): CurrentItem => ({
  mode: "read",
  itemId: restId(mailbox, selected.itemId),
  internetMessageId: selected.internetMessageId ?? null,
  conversationId: selected.conversationId ?? null,
  addresses: [],
});
