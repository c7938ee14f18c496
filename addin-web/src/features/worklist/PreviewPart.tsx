import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useState } from "react";
import { api, useQuery, type Preview, type WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { Loaded, MessageFrame, Skeleton } from "../../ui";
import { useCompanyOf, useWorklist } from "./context";
import { claimedInvoiceIds } from "./selection";
import styles from "./worklist.module.css";

/** Before acting she sees the exact text, for exactly the invoices that are ticked. */
export function PreviewPart({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { selection } = useWorklist();
  const { companyId } = useCompanyOf(row);
  const [shown, setShown] = useState(false);
  const invoiceIds = claimedInvoiceIds(row, selection.unticked);
  // What the text depends on is in the key: it is asked again when that changes, and stays still meanwhile.
  const key = `preview/${companyId}/${row.customerId}/${invoiceIds?.join() ?? "all"}/${row.amount.amount}/${row.daysLate}/${row.contact?.email ?? ""}`;
  const query = useQuery<Preview>(shown ? key : null, () =>
    api.preview(companyId, row.customerId, invoiceIds),
  );
  return (
    <div className={styles.preview}>
      <Button
        size="small"
        appearance="secondary"
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? t.worklist.hidePreview : t.worklist.showPreview}
      </Button>
      {shown && (
        <Loaded query={query} skeleton={<Skeleton rows={2} />}>
          {(preview) => <Letter preview={preview} name={row.customerName} />}
        </Loaded>
      )}
    </div>
  );
}

function Letter({ preview, name }: { preview: Preview; name: string }) {
  const { t } = useText();
  return (
    <div className={styles.letter}>
      <dl className={styles.letterHead}>
        <dt>{t.worklist.to}</dt>
        <dd>{preview.to.join(", ")}</dd>
        <dt>{t.worklist.subject}</dt>
        <dd>{preview.subject}</dd>
      </dl>
      <MessageFrame html={preview.html} title={t.worklist.previewTitle(name)} />
      {preview.attachments.length > 0 && (
        <ul className={styles.attachments} aria-label={t.worklist.attachments}>
          {preview.attachments.map((file) => (
            <li key={file}>
              <AttachRegular fontSize={12} aria-hidden /> {file}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
