import type { ImportIssue, ImportReport } from "../../api";
import { useText } from "../../i18n";
import { Amount } from "../../ui";
import styles from "./imports.module.css";

/** Nothing is dropped silently: every line that did not come in is here, with its place and its reason. */
export function Report({ report }: { report: ImportReport }) {
  const { t, count, totals, date } = useText();
  const figures = [
    [report.created, t.imports.created],
    [report.updated, t.imports.updated],
    [report.unchanged, t.imports.unchanged],
    [report.closed, t.imports.closed],
  ] as const;
  const { contacts } = report;
  return (
    <section className={styles.section} aria-live="polite">
      <h2>{report.dryRun ? t.imports.verified : t.imports.imported}</h2>
      <dl className={styles.figures}>
        {figures.map(([value, label]) => (
          <div key={label} data-zero={value === 0 || undefined}>
            <dd>{count(value)}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      <p>
        {t.imports.open(report.openInvoices, report.openCustomers)}
        {report.openTotals.length > 0 && (
          <strong className={styles.amounts}> · {totals(report.openTotals)}</strong>
        )}
      </p>
      <p className={styles.second}>
        {[
          report.kind.toUpperCase(),
          report.dataDate && t.imports.dataDate(date(report.dataDate)),
          contacts.created + contacts.updated > 0 && t.imports.contacts(contacts.created, contacts.updated),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {report.rejected.length === 0 ? (
        <p className={styles.second}>{t.imports.noRejected}</p>
      ) : (
        <Issues title={t.imports.rejected(report.rejected.length)} issues={report.rejected} open />
      )}
      {report.warnings.length > 0 && (
        <Issues title={t.imports.warnings(report.warnings.length)} issues={report.warnings} />
      )}
      {report.closedItems.length > 0 && <Closed report={report} />}
    </section>
  );
}

function Issues({ title, issues, open }: { title: string; issues: ImportIssue[]; open?: boolean }) {
  const { t } = useText();
  return (
    <details className={styles.fold} open={open}>
      <summary>{title}</summary>
      <ul className={styles.issues}>
        {issues.map((issue, index) => (
          <li key={index}>
            <p>{issue.message}</p>
            <p className={styles.second}>
              {[
                issue.file,
                issue.line !== null && t.imports.line(issue.line),
                issue.column && t.imports.column(issue.column),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Closed({ report }: { report: ImportReport }) {
  const { t } = useText();
  return (
    <details className={styles.fold}>
      <summary>{t.imports.closedItems(report.closed)}</summary>
      <ul className={styles.issues}>
        {report.closedItems.map(({ number, customerName, amount }) => (
          <li key={number + customerName} className={styles.closed}>
            <span className={styles.name}>
              {number} <span className={styles.second}>{customerName}</span>
            </span>
            <Amount value={amount} />
          </li>
        ))}
      </ul>
    </details>
  );
}
