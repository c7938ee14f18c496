import { useState } from "react";
import { api, invalidate, type FoundMail } from "../../api";
import { changed } from "../../actions";
import { useText } from "../../i18n";
import { FoundMailCard } from "./FoundMailCard";
import styles from "./replies.module.css";

type Props = { mail: FoundMail; onCustomer: (customerId: number) => void };

/** The mail that she wrote by hand, open in the mailbox: the same question as among the answers. */
export default function FoundContext({ mail, onCustomer }: Props) {
  const { t } = useText();
  const [state, setState] = useState(mail.state);
  const { customerName, customerId, companyId } = mail;
  if (state !== "toReview")
    return (
      <p className={styles.card} role="status">
        {state === "counted" ? t.found.counted(customerName) : t.found.ignored(customerName)}
      </p>
    );
  return (
    <FoundMailCard
      mail={mail}
      decide={async (one, body) => {
        setState((await api.decideFoundMail(one.id, body)).state);
        for (const room of [`found/${companyId}`, "item/"]) invalidate(room);
        changed(companyId);
      }}
      onOpen={null}
      onCustomer={() => {
        onCustomer(customerId);
      }}
    />
  );
}
