import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { changed } from "../../actions";
import { api, useAction, type Agreement, type Reminder } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { ProblemNotice } from "../../ui";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; agreement: Agreement; host: OfficeHost };

/** The plan as a draft to the customer, the paper attached: she reads it and sends it herself. */
export function ProposePlan({ companyId, customerId, agreement, host }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState<Reminder | null>(null);
  const { run, busy, problem } = useAction(async () => {
    const made = await api.draftPaymentPlan(companyId, customerId, agreement.id);
    setDraft(made);
    changed(companyId);
    host.announceChange();
    host.openMessage(made.itemId, made.webLink);
  });
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
        {draft ? t.agreements.openDraft : t.agreements.proposal}
      </Button>
      {draft && (
        <p role="status" className={styles.wide}>
          {t.agreements.proposed}
        </p>
      )}
      {problem && (
        <div className={styles.wide}>
          <ProblemNotice problem={problem} />
        </div>
      )}
    </>
  );
}
