// The part of Graph's message that the desk reads.

export type Address = { emailAddress: { name?: string; address: string } };
export type FolderName = "drafts" | "inbox" | "sentitems" | "deleteditems";
export type Folder = { id: string; totalItemCount: number; unreadItemCount: number };
export type MessageSummary = {
  id: string;
  subject: string | null;
  bodyPreview: string;
  receivedDateTime?: string | null;
  lastModifiedDateTime?: string | null;
  isDraft: boolean;
  isRead: boolean;
  hasAttachments: boolean;
  from?: Address | null;
  toRecipients: Address[];
};
export type Attachment = {
  id: string;
  name: string;
  contentType: string | null;
  size: number;
  isInline?: boolean;
};
export type Message = MessageSummary & {
  internetMessageId?: string | null;
  conversationId?: string | null;
  parentFolderId?: string;
  body: { contentType: string; content: string };
  attachments?: Attachment[];
};

export const folderNames: FolderName[] = ["inbox", "drafts", "sentitems", "deleteditems"];
export const sendingClients = ["owa", "new", "classic", "mobile"] as const;
export type SendingClient = (typeof sendingClients)[number];
export type AnswerKind = "human" | "autoReply" | "bounce";

export const nameOf = (address: Address | null | undefined) =>
  address?.emailAddress.name ?? address?.emailAddress.address ?? "";
