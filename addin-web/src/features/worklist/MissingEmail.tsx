import { useState } from "react";
import { api, invalidate, useAction, type WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { Announce, ContactForm, type ContactValues } from "../../ui";
import { useCompanyOf } from "./context";

/** The remedy where the trouble is: the address is typed in the row, and the row moves on. */
export function MissingEmail({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { companyId } = useCompanyOf(row);
  const [saved, setSaved] = useState(false);
  const { run, busy, problem } = useAction(async ({ email }: ContactValues, done: () => void) => {
    await api.saveContact(companyId, row.customerId, { email });
    done();
    setSaved(true);
    invalidate("worklist/");
    invalidate(`customer/${companyId}`);
  });
  return (
    <>
      <ContactForm
        brief
        place={`${companyId}/${row.customerId}/address`}
        initial={{ name: row.contact?.name ?? "", email: "", phone: "" }}
        busy={busy}
        problem={problem}
        onSave={(values, done) => void run(values, done)}
      />
      <Announce>{saved ? t.worklist.emailSaved : ""}</Announce>
    </>
  );
}
