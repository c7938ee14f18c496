import { listen, type Calls } from "./officeCalls";
import type { OfficeGlobal, OfficeItem, SelectedItem } from "./officeGlobal";
import { isCompose, isMessage, readItem, selectedItem, supports } from "./outlookItem";
import { noSelection, type Selection } from "./port";

/** Follows what is selected in Outlook. A selection that is read slowly never shows after a later one. */
export function followSelection(office: OfficeGlobal, calls: Calls) {
  const mailbox = office.context.mailbox;
  const listeners = new Set<(selection: Selection) => void>();
  let current: Selection = noSelection;
  let turn = 0;

  const look = async () => {
    const own = ++turn;
    const item = mailbox?.item ?? null;
    if (item) watchRecipients(item);
    const seen = await read(item).catch(() => noSelection);
    if (own !== turn) return;
    current = seen;
    for (const listener of listeners) listener(current);
  };

  async function read(item: OfficeItem | null): Promise<Selection> {
    if (!mailbox) return noSelection;
    const isWritten = item !== null && isCompose(item);
    const several = isWritten ? [] : await selectedItems();
    if (several.length > 1)
      return { kind: "several", items: several.map((one) => selectedItem(mailbox, one)) };
    return item && isMessage(item) ? { kind: "one", item: await readItem(office, item, calls) } : noSelection;
  }

  /** The host may know several selected messages and still not have leave to tell us which. */
  async function selectedItems(): Promise<SelectedItem[]> {
    if (!supports(office, "1.13") || !mailbox?.getSelectedItemsAsync) return [];
    return calls<SelectedItem[]>((done) => mailbox.getSelectedItemsAsync?.(done)).catch(() => []);
  }

  /** Whom she writes to may be known only once she has typed it. */
  const watched = new WeakSet<OfficeItem>();
  const watchRecipients = (item: OfficeItem) => {
    const event = office.EventType?.RecipientsChanged;
    if (!event || !isCompose(item) || watched.has(item) || !supports(office, "1.7")) return;
    watched.add(item);
    listen(calls, item, event, () => {
      if (mailbox?.item === item) void look();
    });
  };

  const { ItemChanged, SelectedItemsChanged } = office.EventType ?? {};
  if (ItemChanged && supports(office, "1.5")) listen(calls, mailbox, ItemChanged, () => void look());
  if (SelectedItemsChanged && supports(office, "1.13"))
    listen(calls, mailbox, SelectedItemsChanged, () => void look());

  return {
    look,
    selection: () => current,
    onSelection: (listener: (selection: Selection) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
