import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");
const on = (day: string | null) => (day ? ` le\u00a0${day}` : "");
const of = (amount: string | null) => (amount ? ` ${amount}` : "");

export const replies = {
  replies: {
    headline: (value: number) => `${n(value, "réponse", "réponses")} à lire`,
    headlineMore: (value: number) => `Plus de ${n(value, "réponse", "réponses")} à lire`,
    kinds: {
      human: "Réponse",
      autoReply: "Réponse automatique",
      bounce: "Message non remis",
      receipt: "Accusé de réception",
    },
    meanings: {
      promise: (day: string | null, amount: string | null) =>
        `Semble promettre de payer${of(amount)}${on(day)}`,
      paid: (day: string | null, amount: string | null) => `Semble avoir payé${of(amount)}${on(day)}`,
      dispute: (invoices: number) =>
        invoices > 1
          ? `Semble contester ${n(invoices, "facture", "factures")}`
          : invoices === 1
            ? "Semble contester une facture"
            : "Semble contester ce qui est réclamé",
      instalmentRequest: (parts: number) =>
        parts > 1 ? `Semble demander à payer en ${parts} fois` : "Semble demander un échéancier",
      copyRequest: "Semble demander une copie de la facture",
      wrongContact: (address: string | null) =>
        address
          ? `N'est plus la bonne personne : écrire à ${address}`
          : "Ne semble plus être la bonne personne",
      autoReply: (day: string | null) => (day ? `Absence, retour le ${day}` : "Réponse automatique"),
      bounce: "La relance n'a pas été remise",
      other: "À lire : rien de précis n'est annoncé",
    },
    confidence: { sure: "énoncé clairement", likely: "lecture probable", unsure: "à vérifier" },
    concerns: (value: number) => `${n(value, "facture citée", "factures citées")}`,
    confirm: {
      handled: "Traité",
      promise: "Noter la promesse",
      paid: "Noter le règlement",
      dispute: "Noter le litige",
      paymentPlan: "Noter l'échéancier",
      pause: "Suspendre les relances",
      wrongContact: "Changer de contact",
      newAddress: "Corriger l'adresse",
      notTheirs: "Pas pour ce client",
    },
    form: (label: string) => `${label}…`,
    other: "Autre décision",
    menu: {
      handled: "Rien à noter, c'est traité",
      promise: "Promesse de règlement…",
      paid: "Règlement annoncé…",
      dispute: "Litige…",
      paymentPlan: "Échéancier…",
      pause: "Suspendre les relances…",
      wrongContact: "Ce n'est plus la bonne personne…",
      newAddress: "Corriger l'adresse…",
      notTheirs: "Ne concerne pas ce client",
    },
    done: {
      handled: "réponse traitée",
      promise: "promesse notée",
      paid: "règlement annoncé noté",
      dispute: "litige noté",
      paymentPlan: "échéancier noté",
      pause: "relances suspendues",
      wrongContact: "contact changé",
      newAddress: "adresse corrigée",
      notTheirs: "message écarté, il ne concerne pas ce client",
      toReview: "réponse remise à lire",
    } as Record<string, string>,
    doneSentence: (name: string, what: string) => `${name} : ${what}.`,
    byWhom: (what: string, who: string) => `${what} par ${who}`,
    undo: "Remettre dans la liste",
    undone: (name: string) => `La réponse de ${name} est de nouveau à lire.`,
    addressStays: "Le contact enregistré reste tel que vous l'avez corrigé.",
    whose: "De quel client s'agit-il ?",
    whoseHint: "L'expéditeur est connu chez plusieurs clients. Leurs relances attendent votre choix.",
    isAbout: (name: string) => `Il s'agit de ${name}`,
    chosen: (name: string) => `Le message est rattaché à ${name}.`,
    addressTitle: "Nouvelle adresse",
    addressHint: "Cette relance ne sera pas comptée.",
    contactTitle: "À qui écrire désormais ?",
    contactHint: "Cette personne ne recevra plus de relances.",
    address: "Adresse e-mail",
    name: "Nom",
    copyWay: "Renvoyez la facture depuis le message, puis marquez la réponse comme traitée.",
    open: "Ouvrir",
    customer: "Voir le client",
    unfold: "Lire la suite",
    fold: "Réduire",
    emptyPortfolio: "Aucune réponse dans ce portefeuille.",
    emptyTitle: "Aucune réponse en attente.",
    emptyText: "Les prochaines réponses de vos clients apparaîtront ici.",
    suspended: "Les relances de ce client attendent votre décision.",
    keys: "Entrée confirme, les flèches changent de réponse, Ctrl+Z annule la dernière décision.",
    recent: "Déjà traitées",
    recentNone: "Aucune réponse traitée pour l'instant.",
    waitedFor: "les relances attendent ce retour",
    automatic: "classée d'elle-même : elle n'appelle pas de décision",
    receiptDone: "classé dans l'historique",
  },
  found: {
    headline: (value: number) =>
      `${n(value, "message trouvé", "messages trouvés")} dans vos Éléments envoyés`,
    youWrote: (name: string, day: string) => `Vous avez écrit à ${name} le\u00a0${day}`,
    theyWrote: (who: string, name: string, day: string) => `${who} a écrit à ${name} le\u00a0${day}`,
    question: "C'était une relance ?",
    lostMarks: "C'est sans doute la relance préparée ici : Outlook en a effacé la marque à l'envoi.",
    count: "Oui, la compter",
    ignore: "Non",
    counted: (name: string) => `${name} : relance comptée, le niveau avance.`,
    countedWay: "Comptée par erreur, elle s'annule dans l'historique du client.",
    ignored: (name: string) => `${name} : ce n'était pas une relance.`,
  },
};
