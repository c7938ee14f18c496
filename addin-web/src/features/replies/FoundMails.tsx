import { api, type FoundMail, type FoundMailDecision } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { FoundMailCard } from "./FoundMailCard";
import type { Decided } from "./useDecisions";
import styles from "./replies.module.css";

type Props = {
  mails: FoundMail[];
  host: OfficeHost;
  onCustomer: (customerId: number) => void;
  onDecided: (mail: FoundMail, decided: Decided) => void;
};

/** Above the answers: what she wrote herself decides on whether a customer is chased at all today. */
export function FoundMails({ mails, host, onCustomer, onDecided }: Props) {
  const { t } = useText();
  if (mails.length === 0) return null;
  const decide = async (mail: FoundMail, body: FoundMailDecision) => {
    const { state } = await api.decideFoundMail(mail.id, body);
    const isCounted = state === "counted";
    const { customerName } = mail;
    onDecided(mail, {
      text: isCounted ? t.found.counted(customerName) : t.found.ignored(customerName),
      detail: isCounted ? t.found.countedWay : null,
      undo: null,
    });
  };
  return (
    <section aria-label={t.found.headline(mails.length)}>
      <h2 className={styles.headline}>{t.found.headline(mails.length)}</h2>
      <ul>
        {mails.map((mail) => (
          <li key={mail.id}>
            <FoundMailCard
              mail={mail}
              decide={decide}
              onOpen={() => {
                host.openMessage(mail.itemId, mail.webLink);
              }}
              onCustomer={() => {
                onCustomer(mail.customerId);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
