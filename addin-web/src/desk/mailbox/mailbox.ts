import { accessToken, mailboxUrl, renewedToken } from "../../auth";
import type { AnswerKind, Folder, FolderName, Message, MessageSummary, SendingClient } from "./types";

// The desk speaks to the mailbox as Outlook does, through Graph's own door, and plays the people
// around it (sender, customer, calendar) through the control door.

const summary =
  "id,subject,bodyPreview,receivedDateTime,lastModifiedDateTime,isDraft,isRead,hasAttachments,from,toRecipients";

async function ask(path: string, method = "GET", json?: unknown): Promise<Response> {
  const attempt = async (token: string) =>
    fetch((await mailboxUrl()) + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Prefer: 'IdType="ImmutableId"',
        ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: json === undefined ? null : JSON.stringify(json),
    });
  const token = await accessToken();
  let answer = await attempt(token);
  if (answer.status === 401) answer = await attempt(await renewedToken(token));
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer;
}

const get = async <T>(path: string) => (await (await ask(path)).json()) as T;
const idOf = encodeURIComponent;

export const folder = (name: FolderName) => get<Folder>(`/v1.0/me/mailFolders/${name}`);

export async function messagesIn(name: FolderName): Promise<MessageSummary[]> {
  // A draft has no date of receipt worth sorting by.
  const order = name === "drafts" ? "lastModifiedDateTime" : "receivedDateTime";
  const query = `$select=${summary}&$top=50&$orderby=${order}%20desc`;
  return (await get<{ value: MessageSummary[] }>(`/v1.0/me/mailFolders/${name}/messages?${query}`)).value;
}

export const message = (id: string) => get<Message>(`/v1.0/me/messages/${idOf(id)}?$expand=attachments`);

export const saveDraft = (id: string, subject: string, html: string) =>
  ask(`/v1.0/me/messages/${idOf(id)}`, "PATCH", { subject, body: { contentType: "html", content: html } });

export async function download(messageId: string, attachmentId: string): Promise<Blob> {
  const path = `/v1.0/me/messages/${idOf(messageId)}/attachments/${idOf(attachmentId)}/$value`;
  return (await ask(path)).blob();
}

export const send = (id: string, client: SendingClient) =>
  ask(`/_control/messages/${idOf(id)}/send`, "POST", { client });

export const remove = (id: string) => ask(`/_control/messages/${idOf(id)}/delete`, "POST", {});

export const answer = (id: string, kind: AnswerKind, body: string) =>
  ask(`/_control/messages/${idOf(id)}/answer`, "POST", { kind, body });

export const clock = async () => (await get<{ now: string }>("/_control/clock")).now;

export const advance = (days: number) => ask("/_control/clock", "POST", { advanceDays: days });
