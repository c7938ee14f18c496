import type * as t from "../src/api/contract";

/** Two mailboxes that are read, two minutes ago. */
export function mailboxes(now: Date): t.Mailbox[] {
  const at = new Date(now.getTime() - 2 * 60_000).toISOString();
  const box = (address: string, isShared: boolean, names: string[]): t.Mailbox => ({
    address,
    isShared,
    state: "ok",
    lastSuccessAt: at,
    lagSeconds: 120,
    fault: null,
    message: null,
    faultSince: null,
    folders: names.map((folder) => ({ folder, name: null, readAt: at })),
    problems: [],
  });
  return [
    box("claire@atelier-morin.test", false, ["drafts", "sentitems", "inbox", "junkemail"]),
    box("compta@atelier-morin.test", true, ["sentitems", "inbox"]),
  ];
}

export const folders = (): t.MailFolder[] => [
  { id: "inbox", name: "Boîte de réception", parentId: null, isRead: false },
  { id: "f1", name: "Clients", parentId: "inbox", isRead: false },
  { id: "f2", name: "Relances — dossier partagé avec le cabinet", parentId: "f1", isRead: false },
  { id: "sentitems", name: "Éléments envoyés", parentId: null, isRead: false },
  { id: "f3", name: "Archives", parentId: null, isRead: false },
];
