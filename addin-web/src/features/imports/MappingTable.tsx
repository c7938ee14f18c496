import { Select } from "@fluentui/react-components";
import type { ImportReport } from "../../api";
import { useText } from "../../i18n";
import { useKept } from "../../ui";
import { mappingOf, type Mapping, type Mode } from "./importForm";
import styles from "./imports.module.css";

type Props = {
  /** Of this company and these columns: another file has another. */
  place: string;
  report: ImportReport;
  mode: Mode;
  mapping: Mapping;
  missing: ImportReport["fields"];
  onMapping: (mapping: Mapping) => void;
  onMode: (mode: Mode) => void;
};

export function MappingTable({ place, report, mode, mapping, missing, onMapping, onMode }: Props) {
  const { t } = useText();
  const kept = useKept({
    place,
    value: { mode, mapping },
    isChanged: mode !== "replace" || JSON.stringify(mapping) !== JSON.stringify(mappingOf(report)),
    restore: (typed) => {
      onMode(typed.mode);
      onMapping(typed.mapping);
    },
  });
  return (
    <section className={styles.section}>
      <h2>{t.imports.mapping}</h2>
      <p className={styles.second}>{t.imports.required}</p>
      {kept.offer}
      <ul className={styles.mapping}>
        {report.columns.map(({ header, samples }) => (
          <li key={header}>
            <div className={styles.column}>
              <span className={styles.name}>{header}</span>
              <span className={styles.samples}>{samples.slice(0, 3).join(" · ")}</span>
            </div>
            <Select
              size="small"
              aria-label={`${t.imports.field} : ${header}`}
              value={mapping[header] ?? ""}
              onChange={(_, data) => {
                onMapping({ ...mapping, [header]: data.value });
              }}
            >
              <option value="">{t.imports.ignored}</option>
              {report.fields.map(({ name, label, required }) => (
                <option key={name} value={name}>
                  {required ? `${label} *` : label}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      {missing.map(({ name, label }) => (
        <p key={name} className={styles.warn} role="alert">
          {t.imports.missingField(label)}
        </p>
      ))}
    </section>
  );
}
