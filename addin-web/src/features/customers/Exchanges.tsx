import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { DoneNotice, type Done } from "../../actions";
import { api, useQuery, type Exchange, type Page } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { Loaded } from "../../ui";
import { ExchangeEntry } from "./ExchangeEntry";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; host: OfficeHost };

async function load(companyId: number, customerId: number, pages: number): Promise<Page<Exchange>> {
  const items: Exchange[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const answer: Page<Exchange> = await api.historyPage(companyId, customerId, cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}

/** What was said, newest first: an icon, a date, a sentence; the words themselves one click away. */
export function Exchanges({ companyId, customerId, host }: Props) {
  const { t } = useText();
  const [pages, setPages] = useState(1);
  const [done, setDone] = useState<Done | null>(null);
  const key = `customer/${companyId}/${customerId}/history/${pages}`;
  const query = useQuery(key, () => load(companyId, customerId, pages));
  // The entries that are known stay while the next ones come.
  const last = useRef(query.data);
  if (query.data) last.current = query.data;
  return (
    <section className={styles.section}>
      <h2>{t.customers.history}</h2>
      {done && <DoneNotice done={done} onDone={setDone} />}
      <Loaded query={{ ...query, data: query.data ?? last.current }}>
        {({ items, nextCursor }) => (
          <>
            {items.length === 0 && <p className={styles.second}>{t.customers.noHistory}</p>}
            <ol className={styles.timeline}>
              {items.map((exchange) => (
                <ExchangeEntry
                  key={exchange.id}
                  companyId={companyId}
                  customerId={customerId}
                  exchange={exchange}
                  all={items}
                  host={host}
                  onDone={setDone}
                />
              ))}
            </ol>
            {nextCursor && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setPages(pages + 1);
                }}
              >
                {t.common.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
