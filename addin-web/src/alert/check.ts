import { asked, type AlertOffice, type SendingItem } from "./runtime";
import type { Answer, Send } from "./http";
import type { Change } from "./words";

type Context = { kind?: string; reminder?: { id?: number; state?: string } | null };
type Check = { ok?: boolean; checks?: { code?: string; severity?: string; text?: string }[] };

const isOk = (answer: Answer | null): answer is Answer => answer !== null && answer.status === 200;

/** What has changed since the draft was made; null when nothing has, or nothing can be known. */
export async function changesOf(
  office: AlertOffice,
  item: SendingItem,
  origin: string,
  token: string,
  language: string,
  send: Send,
): Promise<Change[] | null> {
  const { mailbox } = office.context ?? {};
  const id = await asked<string>(
    item.getItemIdAsync &&
      ((done) => {
        item.getItemIdAsync?.(done);
      }),
  );
  if (!id) return null;
  const itemId = mailbox?.convertToRestId ? mailbox.convertToRestId(id, "v2.0") : id;
  const where = `${origin}/api/mailbox/item?itemId=${encodeURIComponent(itemId)}`;
  const found = await send("GET", where, token, language);
  if (!isOk(found)) return null;
  const { kind, reminder } = found.body as Context;
  if (kind !== "reminder" || !reminder?.id) return null;
  // A draft that has been replaced or taken back is still in the window that was open.
  if (reminder.state === "superseded" || reminder.state === "withdrawn")
    return [{ code: reminder.state, text: "" }];
  if (reminder.state !== "drafted") return null;
  const answer = await send("POST", `${origin}/api/reminders/${reminder.id}/check`, token, language);
  if (!isOk(answer)) return null;
  const { ok, checks } = answer.body as Check;
  if (ok !== false) return null;
  const blocks = (checks ?? []).filter(({ severity }) => severity === "block");
  // It is not in order, and nobody says why: still worth a word.
  if (blocks.length === 0) return [{ code: "other", text: "" }];
  return blocks.map(({ code, text }) => ({ code: code ?? "other", text: text ?? "" }));
}
