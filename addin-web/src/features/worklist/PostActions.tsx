import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { DocumentButton, LogForm } from "../../actions";
import { api, type WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { useKept } from "../../ui";
import { useCompanyOf, useWorklist } from "./context";
import styles from "./worklist.module.css";

/** The letter to print, and once it is posted, the entry that makes it count. */
export function PostActions({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { setDone } = useWorklist();
  const { companyId } = useCompanyOf(row);
  const registered = row.channel === "registeredLetter";
  const [number, setNumber] = useState("");
  const [posting, setPosting] = useState(false);
  const kept = useKept({
    place: `${companyId}/${row.customerId}/post-number`,
    value: number,
    isChanged: number !== "",
    restore: setNumber,
  });
  if (row.channel === "collection") return <HandOver row={row} />;
  return (
    <div className={styles.post}>
      {registered && !posting && kept.offer}
      {registered && !posting && (
        <Field label={t.actions.registeredNumber} size="small" hint={t.actions.registeredHint}>
          <Input
            size="small"
            value={number}
            maxLength={40}
            autoComplete="off"
            onChange={(_, data) => {
              setNumber(data.value);
            }}
          />
        </Field>
      )}
      {posting ? (
        <LogForm
          companyId={companyId}
          customerId={row.customerId}
          kind="letter"
          registered={registered}
          registeredNumber={number}
          onDone={(next) => {
            kept.done();
            setPosting(false);
            setDone(next);
          }}
          onCancel={() => {
            setPosting(false);
          }}
        />
      ) : (
        <div className={styles.detailActions}>
          {/* The number stands in the letter: another number is another letter. */}
          <DocumentButton
            key={number}
            path={api.letterPath(companyId, row.customerId, number.trim())}
            label={t.actions.letter}
          />
          <Button
            size="small"
            onClick={() => {
              setPosting(true);
            }}
          >
            {t.actions.posted}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The last step has no letter: the case is handed over, and that is entered. */
function HandOver({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { setDone } = useWorklist();
  const { companyId } = useCompanyOf(row);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  if (!open)
    return (
      <div className={styles.detailActions}>
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t.actions.entries.handOver}
        </Button>
      </div>
    );
  return (
    <LogForm
      companyId={companyId}
      customerId={row.customerId}
      kind="handOver"
      onDone={(next) => {
        close();
        setDone(next);
      }}
      onCancel={close}
    />
  );
}
