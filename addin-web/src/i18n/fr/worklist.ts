export const worklist = {
  portfolio: "Portefeuille",
  all: "Tous les clients",
  mine: "Mon portefeuille",
  nobodys: "Sans chargé de relance",
  of: (name: string) => `Portefeuille de ${name}`,
  mandateMissing: "Aucun mandat valable ce jour : aucune relance pour ce dossier.",
  mandateLater: (date: string) => `Aucun mandat valable avant le ${date} : aucune relance d'ici là.`,
  mandateExpiring: (date: string) => `Le mandat de ce client finit le ${date}.`,
  mandateWay: "Un administrateur l'enregistre sous « Équipe et mandat ».",
};
