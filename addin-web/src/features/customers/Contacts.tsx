import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import { api, invalidate, remember, useAction, type Customer } from "../../api";
import { useText } from "../../i18n";
import { ContactForm, type ContactValues } from "../../ui";
import styles from "./customers.module.css";

type Props = { companyId: number; customer: Customer; queryKey: string };

export function Contacts({ companyId, customer, queryKey }: Props) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const first = customer.contacts[0];
  const { run, busy, problem } = useAction(
    async ({ email, name, phone }: ContactValues, done: () => void) => {
      const saved = await api.saveContact(companyId, customer.id, {
        email,
        ...(name ? { name } : {}),
        ...(phone ? { phone } : {}),
      });
      done();
      remember(queryKey, saved);
      invalidate(`worklist/${companyId}`);
      setEditing(false);
    },
  );
  return (
    <section className={styles.section}>
      <h2>
        {t.customers.contacts}
        {!editing && (
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={t.contact.edit}
            onClick={() => {
              setEditing(true);
            }}
          />
        )}
      </h2>
      {editing ? (
        <ContactForm
          place={`${companyId}/${customer.id}/contact`}
          initial={{ name: first?.name ?? "", email: first?.email ?? "", phone: first?.phone ?? "" }}
          busy={busy}
          problem={problem}
          onSave={(values, done) => void run(values, done)}
          onCancel={() => {
            setEditing(false);
          }}
        />
      ) : (
        <ContactList contacts={customer.contacts} />
      )}
    </section>
  );
}

function ContactList({ contacts }: { contacts: Customer["contacts"] }) {
  const { t } = useText();
  if (contacts.length === 0) return <p className={styles.warn}>{t.contact.missing}</p>;
  return (
    <ul className={styles.contacts}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          {contact.name && <div>{contact.name}</div>}
          <div className={contact.email ? styles.address : styles.warn}>
            {contact.email ?? t.contact.missing}
          </div>
          {contact.phone && <div className={styles.second}>{contact.phone}</div>}
          {contact.bounced && <div className={styles.warn}>{t.contact.bounced}</div>}
        </li>
      ))}
    </ul>
  );
}
