import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");

export const mailbox = {
  mailbox: {
    read: (ago: string) => `Boîte lue ${ago}`,
    readAt: (time: string) => `Boîte lue à ${time}`,
    neverRead: "Boîte pas encore lue",
    reading: "Lecture…",
    openSettings: "Ouvrir les réglages",
    readNow: "Lire maintenant",
    details: "Détails",
    detailsTitle: "Lecture des boîtes aux lettres",
    shared: "boîte partagée",
    states: {
      neverRead: "Pas encore lue",
      ok: "À jour",
      late: "Lecture en retard",
      unavailable: "Boîte indisponible",
      reconnect: "Boîte à reconnecter",
      consent: "Accord de l'administrateur attendu",
      noAccess: "Accès à la boîte refusé",
      gone: "Boîte introuvable",
    },
    /** Where there is room for a word only: the bar below says the rest. */
    short: {
      reconnect: "Arrêtée",
      consent: "Accord attendu",
      noAccess: "Accès refusé",
      gone: "Introuvable",
      unavailable: "Indisponible",
      late: "En retard",
    },
    ways: {
      late: "Les messages envoyés ou reçus depuis la dernière lecture ne sont pas encore pris en compte.",
      unavailable: "Relance réessaiera automatiquement. Rien n'est perdu.",
      reconnect: "Reconnectez-vous pour que Relance voie à nouveau vos envois et les réponses.",
      consent:
        "Demandez l'accord de votre administrateur ; une fois l'accord donné, choisissez « Lire maintenant ».",
      noAccess: "Demandez à votre administrateur l'accès à cette boîte, puis choisissez « Lire maintenant ».",
      gone: "Cette boîte n'existe pas, ou plus : vérifiez son adresse dans les réglages de la société.",
    },
    reconnect: "Se reconnecter",
    since: (day: string) => `depuis le ${day}`,
    lastRead: (moment: string) => `Dernière lecture complète : ${moment}`,
    others: (value: number) => `et ${n(value, "autre boîte", "autres boîtes")}`,
    firstReading: "première lecture en cours",
    folders: {
      inbox: "Boîte de réception",
      sentitems: "Éléments envoyés",
      drafts: "Brouillons",
      junkemail: "Courrier indésirable",
      deleteditems: "Éléments supprimés",
    } as Record<string, string>,
    problems: (value: number) => n(value, "message n'a pas pu être lu", "messages n'ont pas pu être lus"),
    folderGone: (name: string) => `Dossier disparu : ${name}`,
    noSubject: "(sans objet)",
    dismiss: "J'ai vu, effacer la liste",
    found: (value: number) => n(value, "message à confirmer", "messages à confirmer"),
  },
  folders: {
    title: "Dossiers lus",
    lead: "Si vos règles Outlook rangent les réponses ailleurs, cochez ces dossiers : ils seront lus aussi.",
    always: "toujours lu",
    save: "Enregistrer ces dossiers",
    none: "Aucun autre dossier dans cette boîte.",
    chosen: (value: number) => n(value, "dossier choisi", "dossiers choisis"),
  },
  draft: {
    update: "Mettre à jour le brouillon",
    updated: "Le brouillon est à jour : un nouveau l'a remplacé.",
    unchanged: "Le brouillon était déjà à jour.",
    withdrawn: "La relance est retirée.",
    edited: "Vous avez modifié ce brouillon",
    removed: "Supprimé par vous",
    added: "Ajouté par vous",
    replace: "Remplacer quand même",
    keep: "Garder mon texte",
    kept: "Votre texte est conservé.",
  },
  resume: {
    interrupted: (done: number, total: number) =>
      `Une préparation s'est interrompue : ${done} sur ${total} traités.`,
    way: "Les brouillons déjà prêts sont conservés ; reprendre ne prépare que le reste.",
    go: "Reprendre",
    later: "Plus tard",
  },
};
