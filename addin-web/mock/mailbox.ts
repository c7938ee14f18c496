import { undecided } from "./replies";
import type { World } from "./world";

// The few doors of the local mailbox that the desk uses, over the mock's own reminders and replies.

export const mailboxPath = "/mock-mailbox";
type Folder = "drafts" | "inbox" | "sentitems" | "deleteditems";
const folders: Folder[] = ["drafts", "inbox", "sentitems", "deleteditems"];
const clocks = new WeakMap<World, number>();
const deleted = new WeakMap<World, Set<string>>();

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const address = (name: string, email: string) => ({ emailAddress: { name, address: email } });
const owner = address("Claire Bonnet", "claire@atelier-morin.test");

function messages(world: World) {
  const gone = deleted.get(world) ?? new Set();
  const reminders = world.reminders.map((reminder) => ({
    id: reminder.itemId ?? "",
    subject: reminder.subject,
    bodyPreview: "Sauf erreur de notre part, les factures suivantes restent à régler.",
    receivedDateTime: reminder.sentAt ?? reminder.createdAt,
    isDraft: reminder.state === "drafted",
    isRead: true,
    hasAttachments: true,
    from: owner,
    toRecipients: reminder.to.map((to) => address(reminder.customerName, to)),
    body: { contentType: "html", content: reminder.html ?? "" },
    attachments: [{ id: "a1", name: "FA-2026-1001.pdf", contentType: "application/pdf", size: 48_213 }],
    folder: gone.has(reminder.itemId ?? "")
      ? "deleteditems"
      : reminder.state === "drafted"
        ? "drafts"
        : "sentitems",
  }));
  const replies = world.replies.map((reply) => ({
    id: reply.itemId,
    subject: reply.subject,
    bodyPreview: reply.text.slice(0, 120),
    receivedDateTime: reply.receivedAt,
    isDraft: false,
    isRead: reply.state === "handled",
    hasAttachments: false,
    from: address(reply.from.name ?? "", reply.from.address),
    toRecipients: [owner],
    body: { contentType: "text", content: reply.text },
    attachments: [],
    folder: gone.has(reply.itemId) ? "deleteditems" : "inbox",
  }));
  return [...reminders, ...replies].sort((a, b) => b.receivedDateTime.localeCompare(a.receivedDateTime));
}

export async function answerMailbox(world: World, request: Request): Promise<Response> {
  const path = decodeURIComponent(new URL(request.url).pathname.slice(mailboxPath.length));
  if (path === "/_control/token") return json({ access_token: "mock", expires_in: 3600 });
  if (path === "/_control/clock") {
    if (request.method === "POST") {
      const { advanceDays } = (await request.json()) as { advanceDays: number };
      clocks.set(world, (clocks.get(world) ?? 0) + advanceDays);
    }
    return json({ now: new Date(Date.now() + (clocks.get(world) ?? 0) * 86_400_000).toISOString() });
  }
  const control = /^\/_control\/messages\/([^/]+)\/(send|answer|delete)$/.exec(path);
  if (control) return act(world, control[1] ?? "", control[2] ?? "", await request.json().catch(() => ({})));
  const folder = /^\/v1\.0\/me\/mailFolders\/(\w+)(\/messages)?$/.exec(path);
  if (folder && folders.includes(folder[1] as Folder)) {
    const own = messages(world).filter((message) => message.folder === folder[1]);
    const unread = own.filter(({ isRead }) => !isRead).length;
    return json(
      folder[2] ? { value: own } : { id: folder[1], totalItemCount: own.length, unreadItemCount: unread },
    );
  }
  const message = /^\/v1\.0\/me\/messages\/([^/]+)$/.exec(path);
  const found = messages(world).find(({ id }) => id === message?.[1]);
  return found
    ? json({ ...found, parentFolderId: found.folder })
    : json({ error: { code: "ErrorItemNotFound", message: "Not found" } }, 404);
}

function act(
  world: World,
  id: string,
  verb: string,
  body: { body?: string; kind?: "human" | "autoReply" | "bounce" },
) {
  const reminder = world.reminders.find(({ itemId }) => itemId === id);
  if (verb === "delete") deleted.set(world, (deleted.get(world) ?? new Set<string>()).add(id));
  if (reminder && verb === "delete") reminder.state = "withdrawn";
  if (reminder && verb === "send")
    Object.assign(reminder, { state: "sent", sentAt: new Date().toISOString() });
  if (reminder && verb === "answer")
    world.replies.unshift({
      id: ++world.nextId,
      companyId: 1,
      customerId: reminder.customerId,
      customerName: reminder.customerName,
      reminderId: reminder.id,
      kind: body.kind ?? "human",
      state: "toReview",
      from: { name: reminder.customerName, address: reminder.to[0] ?? "" },
      receivedAt: new Date().toISOString(),
      subject: `RE: ${reminder.subject}`,
      text: body.body ?? "",
      webLink: null,
      itemId: `reply-${world.nextId}`,
      linkedBy: "references",
      ...undecided,
    });
  return json({ id });
}
