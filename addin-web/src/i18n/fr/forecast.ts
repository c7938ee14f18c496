import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");

export const forecast = {
  forecast: {
    headline: (steps: number, days: number) =>
      `${n(steps, "relance à venir", "relances à venir")} en ${n(days, "jour", "jours")}`,
    hint: "Si personne ne paie d'ici là, et si chaque relance part à son jour.",
    range: "Période",
    days: (value: number) => `${value} jours`,
    today: "aujourd'hui",
    tomorrow: "demain",
    thisWeek: "Cette semaine",
    nextWeek: "Semaine prochaine",
    weekOf: (day: string) => `Semaine du ${day}`,
    write: (value: number) => `${value} à écrire`,
    call: (value: number) => `${value} à appeler`,
    post: (value: number) => n(value, "courrier", "courriers"),
    emptyTitle: (days: number) => `Rien à relancer d'ici ${days} jours.`,
    emptyText: "Aucune facture ouverte n'atteint un niveau de son scénario sur la période.",
    longer: "Regarder 90 jours",
  },
};
