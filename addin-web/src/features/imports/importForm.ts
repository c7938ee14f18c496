import type { ImportReport } from "../../api";

export type Mode = "replace" | "add";
/** Header of the file → field of ours, "" to ignore it. */
export type Mapping = Record<string, string>;

export const isCsv = (file: File) => /\.(csv|txt|tsv)$/i.test(file.name);

export function formOf(files: File[], mode: Mode, dryRun: boolean, mapping: Mapping | null): FormData {
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  form.append("kind", "auto");
  form.append("mode", mode);
  form.append("dryRun", String(dryRun));
  if (mapping) form.append("mapping", JSON.stringify(mapping));
  return form;
}

export const mappingOf = (report: ImportReport): Mapping =>
  Object.fromEntries(report.columns.map(({ header, field }) => [header, field ?? ""]));

/** The file itself cannot be kept by a page: what she said of its columns can, and is found again with them. */
export const placeOf = (companyId: number, report: ImportReport) =>
  `${companyId}/import/${report.columns.map(({ header }) => header).join("|")}`;

export const missingFields = (report: ImportReport, mapping: Mapping) =>
  report.fields.filter(({ name, required }) => required && !Object.values(mapping).includes(name));
