import { Select } from "@fluentui/react-components";
import type { ImportReport } from "../../api";
import { useText } from "../../i18n";
import type { Mapping } from "./importForm";
import styles from "./imports.module.css";

type Props = {
  report: ImportReport;
  mapping: Mapping;
  missing: ImportReport["fields"];
  onMapping: (mapping: Mapping) => void;
};

export function MappingTable({ report, mapping, missing, onMapping }: Props) {
  const { t } = useText();
  return (
    <section className={styles.section}>
      <h2>{t.imports.mapping}</h2>
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
