import type { MailFolder } from "../../api";

export type FolderRow = { folder: MailFolder; depth: number; isAlwaysRead: boolean };

/** What is read in every mailbox, as Outlook names it in the languages of the product. A folder inside one of them is not. */
const always = new Set(
  ["Boîte de réception", "Éléments envoyés", "Brouillons", "Courrier indésirable"]
    .concat(["Inbox", "Sent Items", "Drafts", "Junk Email"])
    .map((name) => name.toLowerCase()),
);

/** Each folder below its parent, in the order of the mailbox. A parent that is not listed makes a top. */
export function treeOf(folders: MailFolder[]): FolderRow[] {
  const ids = new Set(folders.map(({ id }) => id));
  const rows: FolderRow[] = [];
  const add = (parentId: string | null, depth: number) => {
    for (const folder of folders) {
      const parent = folder.parentId !== null && ids.has(folder.parentId) ? folder.parentId : null;
      if (parent !== parentId) continue;
      const isAlwaysRead = depth === 0 && always.has(folder.name.toLowerCase());
      rows.push({ folder, depth, isAlwaysRead });
      add(folder.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}
