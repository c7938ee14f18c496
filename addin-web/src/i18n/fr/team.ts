import { plural } from "../../format/words";

export const team = {
  title: "Équipe",
  lead: "Qui travaille sur ce dossier, et avec quel droit.",
  role: "Rôle",
  roleOf: (name: string) => `Rôle de ${name}`,
  roles: { reader: "Lecteur", collector: "Chargé de relance", manager: "Responsable" },
  rolesMean: {
    reader: "Consulte le dossier.",
    collector: "Relance, importe et saisit les échanges.",
    manager: "Règle en plus le dossier et son équipe.",
  },
  me: "vous",
  group: "groupe",
  pending: "invité, pas encore connecté",
  portfolio: (value: number) => plural(value, "client en portefeuille", "clients en portefeuille", "fr"),
  remove: (name: string) => `Retirer ${name}`,
  removeTitle: (name: string) => `Retirer ${name} de l'équipe ?`,
  removeText: (customers: number) =>
    customers > 0
      ? `Le dossier ne lui sera plus accessible, et son portefeuille (${plural(customers, "client", "clients", "fr")}) ne sera plus à personne.`
      : "Le dossier ne lui sera plus accessible. Vous pourrez l'inviter de nouveau.",
  removeGo: "Retirer",
  none: "Personne n'a encore été invité.",
  invite: "Inviter",
  kind: "Qui",
  person: "Une personne",
  aGroup: "Un groupe",
  userName: "Nom d'utilisateur",
  userNameHint: "L'adresse avec laquelle la personne se connecte à Microsoft 365.",
  groupId: "Identifiant d'objet du groupe",
  groupIdHint: "Tel que Microsoft Entra l'affiche. Le groupe doit être affecté à l'application.",
  groupName: "Nom du groupe, pour cet écran",
  invited: (name: string) => `${name} est invité.`,
  groupsUnknown:
    "Vous appartenez à trop de groupes pour que votre connexion les nomme : des dossiers peuvent manquer. Prévenez votre administrateur.",

  portfolioTitle: "Portefeuilles",
  portfolioLead:
    "À qui revient chaque client. Chacun peut ensuite n'afficher que les siens dans « À relancer ».",
  portfolioNobody: "À personne",
  portfolioWhose: "Affecter à",
  assign: (value: number) =>
    value === 0 ? "Affecter" : `Affecter ${plural(value, "client", "clients", "fr")}`,
  assigned: (value: number) => `${plural(value, "client affecté", "clients affectés", "fr")}.`,
  customer: "Rechercher un client",
  customersMore: "D'autres clients correspondent : précisez la recherche.",

  mandates: "Mandat du client",
  mandateLead:
    "Un cabinet ne relance pour un client que sur son mandat écrit (ordonnance n° 45-2138, art. 22). Une société qui relance pour elle-même n'en a pas besoin.",
  mandateNotRequired: "Votre cabinet n'exige pas de mandat : rien n'est bloqué.",
  mandateMissing: "Aucun mandat valable ce jour : aucune relance n'est proposée, rédigée ni envoyée.",
  mandateUntil: (date: string) => `Mandat valable jusqu'au ${date}.`,
  mandateExpiring: (date: string) => `Le mandat finit le ${date} : renouvelez-le.`,
  mandateValid: "Mandat valable, sans date de fin.",
  mandateNone: "Aucun mandat enregistré.",
  mandateAdministrators: "Un administrateur du cabinet l'enregistre.",
  mandateFrom: (from: string, until: string | null) =>
    until ? `du ${from} au ${until}` : `depuis le ${from}`,
  mandateBy: (name: string) => `signé par ${name}`,
  mandateAdd: "Enregistrer un mandat",
  mandateEdit: (reference: string) => `Modifier le mandat ${reference}`,
  mandateRemove: (reference: string) => `Supprimer le mandat ${reference}`,
  mandateRemoveTitle: "Supprimer ce mandat ?",
  mandateRemoveText:
    "Ne supprimez qu'un mandat saisi par erreur. S'il a pris fin, modifiez plutôt son dernier jour.",
  mandateRemoveGo: "Supprimer",
  reference: "Référence",
  referenceHint: "Par exemple le numéro de la lettre de mission.",
  from: "Premier jour",
  until: "Dernier jour",
  untilHint: "Laissez vide s'il n'a pas de fin.",
  signedBy: "Signé par",
  signedByHint: "Pour la société cliente : nom et qualité.",

  firm: "Cabinet",
  firmLead: "Pour tous les dossiers du cabinet.",
  firmName: "Nom du cabinet",
  requiresMandate: "Exiger un mandat valable pour relancer",
  requiresMandateHint:
    "À activer dans un cabinet qui relance pour ses clients. Laissez inactif dans une société qui relance pour elle-même.",
  membersOpenCompanies: "Tous peuvent ouvrir un dossier",
  membersOpenCompaniesHint: "Sinon, les administrateurs seuls.",
  administrators: "Administrateurs",
  administratorsLead:
    "Ils voient tous les dossiers comme responsables. Ceux que Microsoft Entra désigne par le rôle Relance.Administrator ne figurent pas ici.",
  administratorsNone: "Aucun par invitation.",
  administratorRemoveTitle: (name: string) => `Retirer à ${name} l'administration du cabinet ?`,
  administratorRemoveText: "Ses rôles dans les dossiers restent ce qu'ils sont.",

  personal: "Données personnelles",
  personalLead:
    "Répondre à une personne qui demande ce qui est conservé sur elle, ou à être oubliée (RGPD, art. 15\u00a0et\u00a017).",
  personalAddress: "Adresse e-mail de la personne",
  personalLook: "Voir ce qui est conservé",
  personalNone: "Rien n'est conservé sur cette adresse dans ce dossier.",
  personalFound: (contacts: number, mails: number) =>
    `${plural(contacts, "contact", "contacts", "fr")}, ${plural(mails, "message ou écriture", "messages et écritures", "fr")}.`,
  personalDownload: "Télécharger tout",
  personalErase: "Effacer ce qui peut l'être",
  personalEraseOf: (name: string) => `Effacer ce qui est conservé sur ${name}`,
  personalEraseTitle: (name: string) => `Effacer les données effaçables de ${name} ?`,
  personalEraseText:
    "L'effacement est définitif. Les factures sont conservées, ainsi que ce que la loi impose de garder ; le motif et l'échéance sont affichés.",
  personalEraseGo: "Effacer",
  personalNothingDue: "Aucun client n'a dépassé sa durée de conservation.",
  personalDue: (value: number) =>
    `${plural(value, "client a dépassé sa", "clients ont dépassé leur", "fr")} durée de conservation :`,

  audit: "Journal",
  auditLead: "Qui a vu et fait quoi. Personne ne peut le modifier.",
  auditOf: "Portée",
  auditCompany: "Ce dossier",
  auditFirm: "Tout le cabinet",
  auditPerson: "Personne",
  auditDay: "Jour",
  auditNone: "Rien à cette date ou pour cette personne.",
  auditRefused: "refusé",
  auditShow: "Afficher le journal",
};
