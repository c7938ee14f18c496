import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { changed, FilePicker, type Done } from "../../actions";
import { api, useAction, type Exchange } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import { takesProof } from "./enteredExchange";
import styles from "./customers.module.css";

type Props = {
  companyId: number;
  customerId: number;
  exchange: Exchange;
  cancellable: boolean;
  onDone: (done: Done) => void;
};

/** What can still be done about an entry: put its proof to it, or take it back. */
export function EntryActions({ companyId, customerId, exchange, cancellable, onDone }: Props) {
  const { t } = useText();
  const [sure, setSure] = useState(false);
  const proof = useAction(async (file: File) => {
    const added = await api.addProof(companyId, customerId, exchange.id, file);
    changed(companyId);
    onDone({ text: t.actions.proofAdded(added.name) });
  });
  const cancel = useAction(async () => {
    await api.cancelExchange(companyId, customerId, exchange.id);
    changed(companyId);
    onDone({ text: t.actions.undone });
  });
  const problem = proof.problem ?? cancel.problem;
  return (
    <>
      {takesProof(exchange) && (
        <FilePicker
          label={t.actions.proof}
          file={null}
          busy={proof.busy}
          onFile={(file) => {
            if (file) void proof.run(file);
          }}
        />
      )}
      {cancellable && !sure && (
        <button
          type="button"
          className={styles.why}
          onClick={() => {
            setSure(true);
          }}
        >
          {t.history.cancel}
        </button>
      )}
      {cancellable && sure && (
        <div className={styles.sure}>
          <p className={styles.second}>{t.history.cancelSure}</p>
          <div className={styles.lineActions}>
            <Button size="small" disabledFocusable={cancel.busy} onClick={() => void cancel.run()}>
              {t.history.cancel}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setSure(false);
              }}
            >
              {t.common.back}
            </Button>
          </div>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
