import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");

/** The words of the chasing rules, for every room that shows a level, a scope or a change. */
export const rules = {
  rules: {
    offset: (days: number) => (days < 0 ? `J−${-days}` : days === 0 ? "J" : `J+${days}`),
    offsetLong: (days: number) =>
      days === 0
        ? "le jour de l'échéance"
        : days < 0
          ? `${n(-days, "jour", "jours")} avant l'échéance`
          : `${n(days, "jour", "jours")} après l'échéance`,
    channels: {
      email: "e-mail",
      call: "appel",
      letter: "courrier",
      registeredLetter: "lettre recommandée",
      collection: "remise au recouvrement",
    },
    tones: { friendly: "ton courtois", firm: "ton ferme", formal: "ton formel" },
    segments: { business: "Professionnel", public: "Acheteur public", consumer: "Particulier" },
    scopes: {
      company: "Toute la société",
      business: "Professionnels",
      public: "Acheteurs publics",
      consumer: "Particuliers",
      largeAccounts: "Grands comptes",
    },
    notAllowed: "Votre rôle dans ce dossier permet de consulter, pas de modifier.",
  },
  effect: {
    looking: "Calcul de l'effet sur les dossiers en cours…",
    nothing: (customers: number): string =>
      customers === 0
        ? "Aucun dossier en cours : rien ne change aujourd'hui."
        : "Rien ne change pour les dossiers en cours.",
    changed: (changed: number, customers: number) =>
      `${n(changed, "dossier change", "dossiers changent")} de prochaine étape, sur ${n(customers, "client", "clients")}.`,
    write: "À écrire aujourd'hui",
    call: "À appeler aujourd'hui",
    post: "Courriers aujourd'hui",
    later: "Plus tard, sous 90 jours",
    insteadOf: (after: string, before: string) => `${after} au lieu de ${before}`,
    before: "avant",
    after: "après",
    none: "rien sous 90 jours",
    today: "aujourd'hui",
    others: (value: number) => `et ${n(value, "autre dossier", "autres dossiers")}`,
    first: "Les premiers concernés",
  },
};
