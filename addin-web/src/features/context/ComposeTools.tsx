import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import { lateInvoices } from "../../actions";
import { api, useAction, useQuery } from "../../api";
import { useText } from "../../i18n";
import type { CurrentItem, OfficeHost } from "../../office";
import { forgetPlace, rememberOf, rememberedOf, ProblemNotice } from "../../ui";
import { hostProblem } from "./hostProblem";
import { invoiceTable, quotable, statementFile } from "./statement";
import styles from "./context.module.css";

type Props = { item: CurrentItem; companyId: number; customerId: number; host: OfficeHost };

/** An ordinary mail to a late customer: what belongs into it, and whether it counts. */
export function ComposeTools({ item, companyId, customerId, host }: Props) {
  const { t } = useText();
  const words = t.context.compose;
  const can = host.abilities();
  const [said, setSaid] = useState<string | null>(null);
  const { data: customer } = useQuery(`customer/${companyId}/${customerId}`, () =>
    api.customer(companyId, customerId),
  );
  const attach = useAction(async () => {
    setSaid(null);
    const { name, base64 } = await statementFile(companyId, customerId);
    await host.attach(name, base64).catch(hostProblem(t));
    setSaid(words.attached(name));
  });
  const insert = useAction(async () => {
    if (!customer) return;
    setSaid(null);
    // In the customer's language: it is theirs to read.
    const lang = customer.language === "en" ? "en" : "fr";
    await host.insert(invoiceTable(customer, lang, t.context.table[lang])).catch(hostProblem(t));
    setSaid(words.inserted);
  });
  const problem = attach.problem ?? insert.problem;
  const isEmpty = customer !== undefined && quotable(customer).length === 0;
  const nothingLate = customer !== undefined && lateInvoices(customer.invoices).length === 0;
  return (
    <section className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {!can.insert && !can.attach && <p className={styles.note}>{words.cannotInsert}</p>}
      {can.insert && !can.attach && <p className={styles.note}>{words.cannotAttach}</p>}
      <div className={styles.stack}>
        {can.attach && (
          <Button
            size="small"
            icon={<AttachRegular />}
            disabledFocusable={attach.busy}
            onClick={() => void attach.run()}
          >
            {words.attach}
          </Button>
        )}
        {can.insert && (
          <Button
            size="small"
            icon={<TableRegular />}
            disabledFocusable={insert.busy || !customer || isEmpty}
            onClick={() => void insert.run()}
          >
            {words.insert}
          </Button>
        )}
      </div>
      {isEmpty && <p className={styles.note}>{words.noInvoices}</p>}
      <p className={styles.said} role="status">
        {said && (
          <>
            <CheckmarkRegular fontSize={12} aria-hidden /> {said}
          </>
        )}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {can.save &&
        (nothingLate && !countedBefore(item.itemId) ? (
          <p className={`${styles.note} ${styles.count}`}>{words.nothingLate}</p>
        ) : (
          <Count item={item} companyId={companyId} customerId={customerId} host={host} />
        ))}
    </section>
  );
}

/** The message may have been saved, and so named, only by being counted: it is known by its own id from then on. */
const countedBefore = (itemId: string | null) =>
  itemId && rememberedOf(`message/${itemId}`, "counted") === itemId ? itemId : null;

/** The mail counts once it is found sent; until then the decision can be taken back. */
function Count({ item, companyId, customerId, host }: Props) {
  const { t } = useText();
  const words = t.context.compose;
  const [counted, setCounted] = useState<string | null>(() => countedBefore(item.itemId));
  const [wasUndone, setUndone] = useState(false);
  const { run, busy, problem } = useAction(async () => {
    // A message that has never been saved has no name to count it by.
    const itemId = item.itemId ?? (await host.saveDraft().catch(hostProblem(t)));
    await api.countByHand(companyId, customerId, itemId);
    setCounted(itemId);
    rememberOf(`message/${itemId}`, "counted", itemId);
    setUndone(false);
  });
  const undo = useAction(async (itemId: string) => {
    await api.uncountByHand(companyId, customerId, itemId);
    setCounted(null);
    forgetPlace(`message/${itemId}`);
    setUndone(true);
  });
  const trouble = problem ?? undo.problem;
  return (
    <div className={styles.count}>
      {counted ? (
        <>
          <p className={styles.said} role="status">
            <CheckmarkRegular fontSize={12} aria-hidden /> {words.counted}
          </p>
          <Button size="small" disabledFocusable={undo.busy} onClick={() => void undo.run(counted)}>
            {words.undo}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.note} role="status">
            {wasUndone ? words.uncounted : words.countHint}
          </p>
          <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
            {words.count}
          </Button>
        </>
      )}
      {trouble && <ProblemNotice problem={trouble} />}
    </div>
  );
}
