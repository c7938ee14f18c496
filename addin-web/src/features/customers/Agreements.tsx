import { useState } from "react";
import { DoneNotice, type Done } from "../../actions";
import { api, useQuery, type Agreement, type Customer } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { Loaded, Skeleton } from "../../ui";
import { AgreementLine } from "./AgreementLine";
import styles from "./customers.module.css";

type Props = { companyId: number; customer: Customer; host: OfficeHost };

/** What is in force, and folded below it what has ended. Nothing agreed yet: nothing said. */
export function Agreements({ companyId, customer, host }: Props) {
  const { t } = useText();
  const key = `customer/${companyId}/${customer.id}/agreements`;
  const query = useQuery<Agreement[]>(key, () => api.agreements(companyId, customer.id));
  const [done, setDone] = useState<Done | null>(null);
  if (query.data?.length === 0 && !done) return null;
  return (
    <section className={styles.section}>
      <h2>{t.agreements.title}</h2>
      {done && <DoneNotice done={done} onDone={setDone} />}
      <Loaded query={query} skeleton={<Skeleton rows={1} />}>
        {(agreements) => {
          const ended = agreements.filter(({ isActive }) => !isActive);
          return (
            <>
              <ul className={styles.lines}>
                {agreements
                  .filter(({ isActive }) => isActive)
                  .map((agreement) => (
                    <AgreementLine
                      key={agreement.id}
                      companyId={companyId}
                      customer={customer}
                      agreement={agreement}
                      host={host}
                      onDone={setDone}
                    />
                  ))}
              </ul>
              {ended.length > 0 && <Ended agreements={ended} />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Ended({ agreements }: { agreements: Agreement[] }) {
  const { t, date } = useText();
  return (
    <details className={styles.ended}>
      <summary>{t.agreements.ended(agreements.length)}</summary>
      <ul className={styles.lines}>
        {agreements.map(({ id, text, endedAt, endedBy, endNote }) => (
          <li key={id}>
            <p>{text}</p>
            <p className={styles.second}>
              {endedAt && t.agreements.endedOn(date(endedAt), endedBy ?? "")}
              {endNote && ` · ${endNote}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
