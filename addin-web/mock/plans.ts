import type { Plan } from "../src/api/contract";

const level = (
  number: number,
  name: string,
  offsetDays: number,
  channel: Plan["levels"][number]["channel"],
  tone: Plan["levels"][number]["tone"],
): Plan["levels"][number] => ({
  number,
  name,
  offsetDays,
  channel,
  tone,
  template: null,
  attachesInvoices: true,
  attachesStatement: false,
  claimsLateFees: false,
  deadlineDays: 8,
  signer: null,
});

const unused = { scopes: [], customers: 0, invoices: 0 };

export const plans: Plan[] = [
  {
    code: "doux",
    name: "Doux",
    source: "« Relancer une facture impayée », article 001",
    isBuiltIn: true,
    minimumIntervalDays: 7,
    callAbove: null,
    usedBy: unused,
    levels: [
      level(1, "Rappel aimable", 7, "email", "friendly"),
      level(2, "Relance ferme", 14, "email", "firm"),
      level(3, "Mise en demeure", 30, "registeredLetter", "formal"),
    ],
  },
  {
    code: "telephone",
    name: "Téléphone d’abord",
    source: "article 003",
    isBuiltIn: true,
    minimumIntervalDays: 7,
    callAbove: null,
    usedBy: unused,
    levels: [
      level(1, "Appel", 3, "call", "friendly"),
      level(2, "Courrier courtois", 10, "letter", "firm"),
      level(3, "Lettre recommandée", 25, "registeredLetter", "formal"),
    ],
  },
];
