import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { api, invalidate, useAction, type ImportReport } from "../../api";
import { useText } from "../../i18n";
import { forgetKept, ProblemNotice } from "../../ui";
import { FileDrop } from "./FileDrop";
import { ImportHistory } from "./ImportHistory";
import { formOf, isCsv, mappingOf, missingFields, placeOf, type Mapping, type Mode } from "./importForm";
import { MappingTable } from "./MappingTable";
import { ModeChoice } from "./ModeChoice";
import { Report } from "./Report";
import styles from "./imports.module.css";

type Props = { companyId: number; onWorklist: () => void };

/** Verify, look, import: nothing is saved before she has seen what would be. */
export function ImportView({ companyId, onWorklist }: Props) {
  const { t } = useText();
  const [files, setFiles] = useState<File[]>([]);
  const [mode, setMode] = useState<Mode>("replace");
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  // The report speaks of other choices than those on screen: verify again before importing.
  const [stale, setStale] = useState(false);

  const { run, busy, problem } = useAction(async (dryRun: boolean) => {
    const answer = await api.importFiles(companyId, formOf(files, mode, dryRun, mapping));
    setReport(answer);
    setStale(false);
    if (dryRun && answer.columns.length > 0) setMapping((now) => now ?? mappingOf(answer));
    if (!dryRun) {
      forgetKept(placeOf(companyId, answer));
      invalidate();
    }
  });

  const choose = (chosen: File[]) => {
    setFiles(chosen);
    setMapping(null);
    setReport(null);
  };
  const change = (next: Mapping) => {
    setMapping(next);
    setStale(true);
  };
  const changeMode = (next: Mode) => {
    setMode(next);
    setStale(true);
  };
  const missing = report && mapping ? missingFields(report, mapping) : [];
  const saved = report !== null && !report.dryRun;

  return (
    <div className={styles.view}>
      <h1 className={styles.headline}>{t.imports.title}</h1>
      <p className={styles.lead}>{t.imports.lead}</p>
      <FileDrop files={files} onFiles={choose} disabled={busy} />
      {files.some(isCsv) && !saved && <ModeChoice mode={mode} onMode={changeMode} />}
      {report && mapping && !saved && (
        <MappingTable
          key={placeOf(companyId, report)}
          place={placeOf(companyId, report)}
          report={report}
          mode={mode}
          mapping={mapping}
          missing={missing}
          onMapping={change}
          onMode={changeMode}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {report && !stale && <Report report={report} />}
      {saved ? (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onWorklist}>
            {t.imports.seeWorklist}
          </Button>
          <Button
            onClick={() => {
              choose([]);
            }}
          >
            {t.imports.again}
          </Button>
        </div>
      ) : (
        files.length > 0 && (
          <Steps verified={report !== null && !stale} blocked={missing.length > 0} busy={busy} run={run} />
        )
      )}
      <ImportHistory companyId={companyId} />
    </div>
  );
}

type StepsProps = {
  verified: boolean;
  blocked: boolean;
  busy: boolean;
  run: (dryRun: boolean) => Promise<unknown>;
};

function Steps({ verified, blocked, busy, run }: StepsProps) {
  const { t } = useText();
  return (
    <div className={styles.actions}>
      {verified && (
        <Button appearance="primary" disabledFocusable={busy || blocked} onClick={() => void run(false)}>
          {busy ? t.imports.importing : t.imports.import}
        </Button>
      )}
      <Button
        appearance={verified ? "secondary" : "primary"}
        disabledFocusable={busy}
        onClick={() => void run(true)}
      >
        {busy && !verified ? t.imports.verifying : t.imports.verify}
      </Button>
    </div>
  );
}
