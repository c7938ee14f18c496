import type { Plan } from "../src/api/contract";

export const plans: Plan[] = [
  {
    code: "doux",
    name: "Doux",
    source: "« Relancer une facture impayée », article 001",
    levels: [
      { number: 1, name: "Rappel aimable", offsetDays: 7, channel: "email", tone: "friendly" },
      { number: 2, name: "Relance ferme", offsetDays: 14, channel: "email", tone: "firm" },
      { number: 3, name: "Mise en demeure", offsetDays: 30, channel: "registeredLetter", tone: "formal" },
    ],
  },
  {
    code: "telephone",
    name: "Téléphone d’abord",
    source: "article 003",
    levels: [
      { number: 1, name: "Appel", offsetDays: 3, channel: "call", tone: "friendly" },
      { number: 2, name: "Courrier courtois", offsetDays: 10, channel: "letter", tone: "firm" },
      { number: 3, name: "Lettre recommandée", offsetDays: 25, channel: "registeredLetter", tone: "formal" },
    ],
  },
];
