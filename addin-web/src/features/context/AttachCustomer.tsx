import { SearchBox } from "@fluentui/react-components";
import { LinkAddRegular } from "@fluentui/react-icons/svg/link-add";
import type { Done } from "../../actions";
import { api, invalidate, useAction, useQuery, type CustomerSummary } from "../../api";
import { useText } from "../../i18n";
import type { CurrentItem } from "../../office";
import { Amount, forgetPlace, Loaded, ProblemNotice, Skeleton, useRemembered, useSettled } from "../../ui";
import { identityOf } from "./useMessage";
import styles from "./context.module.css";

const shown = 8;

type Props = { item: CurrentItem; companyId: number; onDone: (done: Done) => void };

/** Someone unknown writes on behalf of a customer: from now on the address is known as theirs. */
export function AttachCustomer({ item, companyId, onDone }: Props) {
  const { t } = useText();
  const words = t.context.attach;
  const [search, setSearch] = useRemembered("attach", "");
  const text = useSettled(search.trim(), 200);
  const address = item.addresses[0];
  const key = address && text ? `customers/${companyId}/attach/${text}` : null;
  const query = useQuery(key, () =>
    api.customers(companyId, { search: text, sort: "overdue", limit: shown }),
  );
  const { run, busy, problem } = useAction(async (customer: CustomerSummary, to: string) => {
    await api.addAddress(companyId, customer.id, { address: to });
    onDone({ text: words.done(to, customer.name) });
    forgetPlace(`message/${identityOf(item)}`);
    for (const room of [`customer/${companyId}`, "item/", `replies/${companyId}`]) invalidate(room);
  });
  return (
    <section className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {address ? (
        <>
          <p>{words.hint(address)}</p>
          <p className={styles.note}>{words.stays}</p>
          <SearchBox
            className={styles.search ?? ""}
            placeholder={words.search}
            aria-label={words.search}
            value={search}
            onChange={(_, data) => {
              setSearch(data.value);
            }}
          />
          {problem && <ProblemNotice problem={problem} />}
          {key && (
            <Loaded query={query} skeleton={<Skeleton rows={2} />}>
              {({ items }) =>
                items.length === 0 ? (
                  <p className={styles.note}>{words.none(text)}</p>
                ) : (
                  <ul className={styles.choices}>
                    {items.map((customer) => (
                      <li key={customer.id}>
                        <button
                          type="button"
                          className={styles.choice}
                          disabled={busy}
                          onClick={() => void run(customer, address)}
                        >
                          <LinkAddRegular fontSize={16} aria-hidden />
                          <span className={styles.name}>
                            {/* What is seen is part of what is heard: the balance too. */}
                            <span className="visually-hidden">{words.choose("")}</span>
                            {customer.name}
                          </span>{" "}
                          <Amount value={customer.balance} />
                        </button>
                      </li>
                    ))}
                  </ul>
                )
              }
            </Loaded>
          )}
        </>
      ) : (
        <p className={styles.note}>{words.noAddress}</p>
      )}
    </section>
  );
}
