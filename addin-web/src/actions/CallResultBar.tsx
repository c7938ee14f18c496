import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { CallResult, CallSheet } from "../api";
import { useText } from "../i18n";
import styles from "./actions.module.css";
import { CallResultForm } from "./CallResultForm";
import { firstResults, otherResults } from "./callResults";
import type { Done } from "./done";

type Props = {
  companyId: number;
  sheet: CallSheet;
  done: Done | null;
  onDone: (done: Done) => void;
  onBack: () => void;
};

/** Three clicks: how it ended, what was said, saved. */
export function CallResultBar({ companyId, sheet, done, onDone, onBack }: Props) {
  const { t } = useText();
  const [result, setResult] = useState<CallResult | null>(null);
  const [others, setOthers] = useState(false);
  // Taken back, the call is to be entered again.
  const finished = done !== null && done.text !== t.actions.undone;
  const bar = useRef<HTMLDivElement>(null);
  const choice = (value: CallResult) => (
    <Button
      key={value}
      data-result={value}
      onClick={() => {
        setResult(value);
      }}
    >
      {t.callSheet.results[value]}
    </Button>
  );
  const close = (left: CallResult | null) => {
    setResult(null);
    requestAnimationFrame(() =>
      bar.current?.querySelector<HTMLElement>(`[data-result="${left ?? ""}"], button`)?.focus(),
    );
  };
  return (
    <div className={styles.resultBar} ref={bar}>
      {finished ? (
        <Button appearance="primary" onClick={onBack}>
          {t.callSheet.next}
        </Button>
      ) : result ? (
        <CallResultForm
          key={result}
          companyId={companyId}
          sheet={sheet}
          result={result}
          onDone={(next) => {
            close(null);
            onDone(next);
          }}
          onCancel={() => {
            close(result);
          }}
        />
      ) : (
        <>
          <h2>{t.callSheet.outcome}</h2>
          <div className={styles.results}>{firstResults.map(choice)}</div>
          {others && <div className={styles.others}>{otherResults.map(choice)}</div>}
          <button
            type="button"
            className={styles.link}
            aria-expanded={others}
            onClick={() => {
              setOthers(!others);
            }}
          >
            {others ? t.actions.fold : t.callSheet.others}
          </button>
        </>
      )}
    </div>
  );
}
