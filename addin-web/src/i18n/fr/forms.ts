import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "fr");

export const forms = {
  imports: {
    title: "Importer",
    lead: "FEC, factures ouvertes en CSV ou contacts : le format est reconnu automatiquement.",
    drop: "Déposez vos fichiers ici",
    choose: "Choisir des fichiers",
    remove: (name: string) => `Retirer ${name}`,
    mode: "Que contient ce fichier ?",
    replace: "Toutes les factures ouvertes",
    replaceHint: "les factures absentes du fichier sont considérées comme réglées",
    add: "Des factures à ajouter",
    addHint: "les factures déjà connues ne bougent pas",
    verify: "Vérifier",
    verifying: "Vérification…",
    import: "Importer",
    importing: "Import en cours…",
    mapping: "Colonnes du fichier",
    required: "* information indispensable",
    field: "Devient",
    ignored: "(ignorée)",
    missingField: (label: string) => `Il manque une colonne pour « ${label} ».`,
    verified: "Vérification : rien n'a encore été enregistré.",
    imported: "Import enregistré.",
    created: "nouvelles",
    updated: "modifiées",
    unchanged: "inchangées",
    closed: "soldées",
    open: (invoices: number, customers: number) =>
      `${n(invoices, "facture ouverte", "factures ouvertes")} chez ${n(customers, "client", "clients")}`,
    contacts: (created: number, updated: number) =>
      `Contacts : ${n(created, "ajouté", "ajoutés")}, ${n(updated, "modifié", "modifiés")}`,
    dataDate: (day: string) => `Données au ${day}`,
    rejected: (value: number) => n(value, "ligne rejetée", "lignes rejetées"),
    warnings: (value: number) => n(value, "avertissement", "avertissements"),
    noRejected: "Aucune ligne rejetée.",
    line: (line: number) => `ligne ${line}`,
    column: (column: string) => `colonne « ${column} »`,
    closedItems: (value: number) =>
      n(value, "facture considérée comme réglée", "factures considérées comme réglées"),
    history: "Imports précédents",
    noHistory: "Aucun import pour l'instant.",
    undo: "Annuler cet import",
    undone: (day: string) => `annulé le ${day}`,
    undoneNow: "L'import a été annulé.",
    summary: (created: number, updated: number, closed: number) =>
      `${n(created, "nouvelle", "nouvelles")}, ${n(updated, "modifiée", "modifiées")}, ${n(closed, "soldée", "soldées")}`,
    seeWorklist: "Voir qui relancer",
    again: "Importer un autre fichier",
  },
};
