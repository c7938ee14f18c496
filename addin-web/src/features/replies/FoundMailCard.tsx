import { Button } from "@fluentui/react-components";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { useState } from "react";
import { InvoicePicker, lateInvoices, openInvoices } from "../../actions";
import { api, useAction, useQuery, type FoundMail, type FoundMailDecision, type Me } from "../../api";
import { useText } from "../../i18n";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { Quote } from "./Quote";
import styles from "./replies.module.css";

type Props = {
  mail: FoundMail;
  decide: (mail: FoundMail, body: FoundMailDecision) => Promise<void>;
  /** Null where the message is open already. */
  onOpen: (() => void) | null;
  onCustomer: () => void;
};

/** A mail to a late customer that nothing here explains for sure: it counts as a reminder only if she says so. */
export function FoundMailCard({ mail, decide, onOpen, onCustomer }: Props) {
  const { t, date } = useText();
  const { companyId, customerId } = mail;
  const customer = useQuery(`customer/${companyId}/${customerId}`, () => api.customer(companyId, customerId));
  const [chosen, setChosen] = useState<number[] | null>(null);
  const { run, busy, problem } = useAction(decide);
  const me = useQuery<Me>("me", api.me).data?.mailbox.address;
  const isOwn = !mail.from || !me || mail.from.toLowerCase() === me.toLowerCase();
  const day = date(mail.sentAt);
  const title = isOwn
    ? t.found.youWrote(mail.customerName, day)
    : t.found.theyWrote(mail.from ?? "", mail.customerName, day);
  const fields = problem?.fields ?? {};
  return (
    <article className={styles.card} aria-label={title}>
      <h3>
        <button type="button" className={styles.foundTitle} title={t.replies.customer} onClick={onCustomer}>
          {title}
        </button>
      </h3>
      <p className={styles.kind}>
        <MailRegular fontSize={14} aria-hidden />
        <span>{mail.subject}</span>
        {onOpen && (
          <button type="button" className={styles.openMessage} onClick={onOpen}>
            {t.replies.open}
          </button>
        )}
      </p>
      <Quote text={mail.sentence ?? mail.text} sentence={null} />
      <p className={styles.question}>{t.found.question}</p>
      {mail.reminderId !== null && <p className={styles.note}>{t.found.lostMarks}</p>}
      <Loaded query={customer} skeleton={<Skeleton rows={1} />}>
        {({ invoices }) => {
          const open = openInvoices(invoices);
          const named = open.filter(({ id }) => mail.invoiceIds.includes(id));
          const first = (named.length > 0 ? named : lateInvoices(invoices)).map(({ id }) => id);
          return (
            <InvoicePicker
              invoices={open}
              chosen={chosen ?? first}
              error={chosen?.length === 0 ? t.actions.faults.noInvoice : fields.invoiceIds?.[0]}
              onChosen={setChosen}
            />
          );
        }}
      </Loaded>
      {problem && !fields.invoiceIds && <ProblemNotice problem={problem} />}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || chosen?.length === 0}
          onClick={() => void run(mail, { decision: "counted", ...(chosen ? { invoiceIds: chosen } : {}) })}
        >
          {t.found.count}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void run(mail, { decision: "ignored" })}>
          {t.found.ignore}
        </Button>
      </div>
    </article>
  );
}
