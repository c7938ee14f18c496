import { count, plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");

export const forecast = {
  forecast: {
    headline: (steps: number, days: number) =>
      `${n(steps, "relance", "relances")} dans les ${n(days, "prochain jour", "prochains jours")}`,
    hint: "Calculé comme si personne ne payait d'ici là et que chaque relance partait à la date prévue.",
    range: "Période",
    days: (value: number) => `${value} jours`,
    today: "aujourd'hui",
    tomorrow: "demain",
    thisWeek: "Cette semaine",
    nextWeek: "Semaine prochaine",
    weekOf: (day: string) => `Semaine du ${day}`,
    write: (value: number) => `${count(value, "fr")} à écrire`,
    call: (value: number) => `${count(value, "fr")} à appeler`,
    post: (value: number) => `${count(value, "fr")} à poster`,
    emptyTitle: (days: number) => `Rien à relancer d'ici ${days} jours.`,
    emptyText: "Aucune facture ouverte n'atteint un niveau de son scénario sur la période.",
    longer: "Voir sur 90 jours",
  },
};
