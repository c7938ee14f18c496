import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");

/** Plusieurs dossiers dans une seule file, et la relecture des brouillons. */
export const portfolio = {
  portfolio: {
    all: "Tous les dossiers",
    of: (name: string) => `Dossier ${name}`,
    headline: (customers: number) => `${n(customers, "client", "clients")} à\u00a0relancer aujourd'hui`,
    across: (companies: number) => `dans ${n(companies, "dossier", "dossiers")}`,
    list: "Les dossiers",
    toWrite: (customers: number) => n(customers, "client à relancer", "clients à relancer"),
    nothing: "rien à relancer",
    stale: "règlements à mettre à jour",
    known: (day: string) => `règlements connus au ${day}`,
    unknown: "aucun règlement importé",
    open: (name: string) => `Ouvrir le dossier ${name}`,
    more: (value: number) => n(value, "autre dossier", "autres dossiers"),
    back: "Tous les dossiers",
    emptyTitle: "Tout est relancé, dans tous les dossiers.",
    emptyFirst: "Rien n'a encore été importé. Ouvrez un dossier pour y importer ses factures.",
    choose: {
      replies: "De quel dossier lire les réponses ?",
      customers: "Dans quel dossier chercher un client ?",
      dashboard: "De quel dossier voir le tableau ?",
      forecast: "De quel dossier voir la prévision ?",
      imports: "Dans quel dossier importer ?",
      plans: "De quel dossier régler les scénarios ?",
      templates: "De quel dossier écrire les modèles ?",
      settings: "De quel dossier changer les réglages ?",
      team: "De quel dossier voir l'équipe ?",
    },
    why: "Chaque dossier s'ouvre séparément : rien ne se mélange.",
    toRead: (value: number) => `${n(value, "réponse", "réponses")} à lire`,
    noneToRead: "aucune à lire",
  },
  reading: {
    title: "Relecture des brouillons",
    resume: "Reprendre la relecture",
    later: "Relire plus tard",
    next: "Suivant",
    sent: "Envoyé.",
    sentAt: (time: string) => `Envoyé à ${time}.`,
    left: (left: number, total: number) => `${left} sur ${total} sortis des brouillons`,
  },
};
