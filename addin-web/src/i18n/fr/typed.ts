/** Ce qui est saisi et pas encore enregistré. */
export const typed = {
  kept: {
    found: (when: string) => `Saisie non enregistrée du ${when}.`,
    resume: "Reprendre",
    drop: "Effacer",
  },
  leave: {
    title: "Quitter sans enregistrer ?",
    text: "Vos modifications ne sont pas enregistrées. Votre saisie vous sera proposée à votre retour, pendant sept jours.",
    stay: "Continuer la saisie",
    go: "Quitter sans enregistrer",
  },
};
