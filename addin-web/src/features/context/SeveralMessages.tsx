import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useState } from "react";
import type { CompanySummary, ItemContext } from "../../api";
import { useText } from "../../i18n";
import type { CurrentItem } from "../../office";
import { identityOf, recognise } from "./useMessage";
import styles from "./context.module.css";

/** Enough for what one takes in at a glance; each message is one question to the service. */
const most = 20;
const atOnce = 3;

type Props = {
  items: CurrentItem[];
  company: CompanySummary | null;
  onCustomer: (customerId: number) => void;
};
type Seen = { contexts: ItemContext[]; failed: number };

/** Of several selected messages: how many concern which customers. */
export default function SeveralMessages({ items, company, onCustomer }: Props) {
  const { t } = useText();
  const words = t.context.several;
  const asked = items.slice(0, most);
  const { contexts, failed } = useRecognised(asked);
  const done = contexts.length + failed;
  const { customers, companies, unknown } = countsOf(contexts, company?.id ?? null);
  if (items.length === 0) return <p className={styles.alone}>{words.hidden}</p>;
  return (
    <section className={styles.card} aria-label={t.context.strip.several(items.length)}>
      <ul className={styles.choices}>
        {customers.map(({ id, name, count }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => {
                onCustomer(id);
              }}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.note}>{words.messages(count)}</span>
              <ChevronRightRegular fontSize={12} className={styles.onward} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {companies.map(({ name, count }) => (
        <p key={name} className={styles.note}>
          {words.otherCompany(count, name)}
        </p>
      ))}
      {unknown > 0 && <p className={styles.note}>{words.unknown(unknown)}</p>}
      {failed > 0 && <p className={styles.note}>{words.failed(failed)}</p>}
      <p className={styles.note} role="status">
        {done < asked.length ? words.looking(done, asked.length) : items.length > most && words.first(most)}
      </p>
    </section>
  );
}

function useRecognised(items: CurrentItem[]): Seen {
  const [seen, setSeen] = useState<Seen & { of: string }>({ of: "", contexts: [], failed: 0 });
  const of = items.map(identityOf).join(" ");
  useEffect(() => {
    let wanted = true;
    const waiting = [...items];
    setSeen({ of, contexts: [], failed: 0 });
    const work = async () => {
      for (let item = waiting.shift(); item && wanted; item = waiting.shift()) {
        const context = await recognise(item).catch(() => null);
        // The selection has moved on: what comes late belongs to no list.
        if (!wanted) return;
        setSeen((was) =>
          context ? { ...was, contexts: [...was.contexts, context] } : { ...was, failed: was.failed + 1 },
        );
      }
    };
    for (let line = 0; line < atOnce; line++) void work();
    return () => {
      wanted = false;
    };
    // The names of the messages stand for the list, which is rebuilt at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of]);
  return seen.of === of ? seen : { contexts: [], failed: 0 };
}

type Count = { id: number; name: string; count: number };

function countsOf(contexts: ItemContext[], companyId: number | null) {
  const customers = new Map<number, Count>();
  const companies = new Map<number, Count>();
  let unknown = 0;
  const add = (counts: Map<number, Count>, id: number, name: string | null) => {
    const count = (counts.get(id)?.count ?? 0) + 1;
    counts.set(id, { id, name: name ?? "", count });
  };
  for (const context of contexts) {
    if (context.companyId !== null && context.companyId !== companyId)
      add(companies, context.companyId, context.companyName);
    else if (context.customerId !== null) add(customers, context.customerId, context.customerName);
    else unknown++;
  }
  // By name where the counts are equal: in the order of the answers they would change places.
  const sorted = (counts: Map<number, Count>) =>
    [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "fr"));
  return { customers: sorted(customers), companies: sorted(companies), unknown };
}
