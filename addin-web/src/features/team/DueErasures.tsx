import { invalidate, useQuery } from "../../api";
import * as api from "../../api/personalData";
import { Loaded, Skeleton } from "../../ui";
import { Removal } from "./Removal";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

/** Customers about whom something is kept although its time is over. */
export function DueErasures({ companyId }: { companyId: number }) {
  const { own } = useTeamText();
  const query = useQuery(`due-erasures/${companyId}`, () => api.dueErasures(companyId));
  return (
    <Loaded query={query} skeleton={<Skeleton rows={1} />}>
      {(due) => {
        const customers = [...new Map(due.map((one) => [one.customerId, one.customer]))];
        if (customers.length === 0) return <p className={styles.second}>{own.personalNothingDue}</p>;
        return (
          <>
            <p>{own.personalDue(customers.length)}</p>
            <ul className={styles.list}>
              {customers.map(([id, name]) => (
                <li key={id} className={styles.line}>
                  <span className={styles.who}>{name}</span>
                  <Removal
                    label={own.personalEraseOf(name)}
                    title={own.personalEraseTitle(name)}
                    text={own.personalEraseText}
                    confirm={own.personalEraseGo}
                    act={async () => {
                      await api.erasePerson(companyId, { customerId: id });
                      invalidate(`due-erasures/${companyId}`);
                    }}
                  />
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
