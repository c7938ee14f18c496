import type * as t from "../src/api/contract";
import { dayAfter, eur, type World } from "./world";

const fields = [
  { name: "customerName", label: "Client", required: true },
  { name: "number", label: "Numéro de facture", required: true },
  { name: "dueDate", label: "Échéance", required: false },
  { name: "open", label: "Reste dû", required: true },
  { name: "email", label: "Adresse e-mail", required: false },
];

const columns = [
  { header: "Tiers", field: "customerName", samples: ["Établissements Lœwe", "SARL L’Été"] },
  { header: "Pièce", field: "number", samples: ["FA-2026-1001", "FA-2026-1002"] },
  { header: "Échéance", field: "dueDate", samples: ["30/09/2026", "15/10/2026"] },
  { header: "Solde TTC", field: "open", samples: ["1 284,50", "3 000,00"] },
  { header: "Commercial", field: null, samples: ["MR", "JD"] },
];

export function importReport(world: World, form: FormData): t.ImportReport {
  const files = form.getAll("file").map((file) => (file instanceof File ? file.name : ""));
  const file = files[0] ?? "";
  const dryRun = form.get("dryRun") === "true";
  const csv = /\.csv$/i.test(file);
  const id = dryRun ? null : ++world.nextId;
  if (id !== null) for (const run of world.imports) run.canUndo = false;
  if (id !== null)
    world.imports.unshift({
      id,
      at: new Date().toISOString(),
      by: "Claire Bonnet",
      kind: csv ? "csv" : "fec",
      files,
      created: 12,
      updated: 3,
      unchanged: 41,
      closed: 2,
      rejected: 2,
      canUndo: true,
      undoneAt: null,
    });
  return {
    id,
    kind: csv ? "csv" : "fec",
    dryRun,
    files,
    created: 12,
    updated: 3,
    unchanged: 41,
    closed: 2,
    contacts: { created: 4, updated: 1, unchanged: 17 },
    documents: 0,
    openInvoices: 56,
    openCustomers: 24,
    openTotals: [eur(4_823_015)],
    dataDate: dayAfter(world, -2),
    columns: csv ? columns : [],
    fields: csv ? fields : [],
    rejected: [
      {
        file,
        line: 17,
        column: "Solde TTC",
        code: "amountUnreadable",
        message: "Montant illisible : « 1.2.3 ».",
      },
      { file, line: 42, column: null, code: "customerMissing", message: "Ligne sans client." },
    ],
    warnings: [
      {
        file,
        line: 8,
        column: "Échéance",
        code: "dueDateComputed",
        message: "Échéance absente : calculée à 30 jours.",
      },
    ],
    closedItems: [
      { number: "FA-2026-0912", customerName: "Garage Beaulieu", amount: eur(48_000) },
      { number: "FA-2026-0933", customerName: "Hôtel des Voyageurs", amount: eur(126_040) },
    ],
  };
}
