import { Button, SearchBox, Select } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { useRef, useState } from "react";
import { api, useQuery, type CustomerSummary, type Page } from "../../api";
import { useText } from "../../i18n";
import { Amount, EmptyState, Lateness, Loaded, usePortfolio, useSettled, VirtualList } from "../../ui";
import styles from "./customers.module.css";

type Sort = "overdue" | "name";
const pageSize = 100;

type Wanted = { sort: Sort; search: string; portfolio: string };

async function load(companyId: number, { sort, search, portfolio }: Wanted, pages: number) {
  const items: CustomerSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const wanted = {
      sort,
      cursor,
      limit: pageSize,
      ...(search ? { search } : {}),
      ...(portfolio ? { portfolio } : {}),
    };
    const answer: Page<CustomerSummary> = await api.customers(companyId, wanted);
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}

type Props = { companyId: number; onCustomer: (customerId: number) => void; onImport: () => void };

export function CustomerSearch({ companyId, onCustomer, onImport }: Props) {
  const { t } = useText();
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<Sort>("overdue");
  const [pages, setPages] = useState(1);
  const text = useSettled(search.trim(), 200);
  const { portfolio, filter, showAll } = usePortfolio(companyId);
  const query = useQuery(`customers/${companyId}/${portfolio}/${sort}/${pages}/${text}`, () =>
    load(companyId, { sort, search: text, portfolio }, pages),
  );
  // While the next answer is on its way the last one stays: the list does not flicker as she types.
  const last = useRef(query.data);
  if (query.data) last.current = query.data;
  const isBare = query.data?.items.length === 0 && !text && !portfolio;
  if (isBare)
    return (
      <EmptyState
        icon={<PeopleRegular fontSize={24} />}
        title={t.customers.empty}
        text={t.customers.emptyWay}
      >
        <Button appearance="primary" onClick={onImport}>
          {t.worklist.firstAction}
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles.view}>
      <h1 className="visually-hidden">{t.shell.customers}</h1>
      <div className={styles.search}>
        <SearchBox
          size="small"
          className={styles.searchBox ?? ""}
          placeholder={t.customers.search}
          aria-label={t.customers.search}
          value={search}
          onChange={(_, data) => {
            setSearch(data.value);
            setPages(1);
          }}
        />
        <Select
          size="small"
          aria-label={t.customers.sort}
          value={sort}
          onChange={(_, data) => {
            setSort(data.value as Sort);
          }}
        >
          <option value="overdue">{t.customers.byOverdue}</option>
          <option value="name">{t.customers.byName}</option>
        </Select>
      </div>
      {filter}
      <Loaded query={{ ...query, data: query.data ?? last.current }}>
        {({ items, nextCursor }) => (
          <>
            {items.length === 0 &&
              (text ? (
                <p className={styles.nothing}>{t.customers.none(text)}</p>
              ) : (
                <EmptyState icon={<PeopleRegular fontSize={24} />} title={t.customers.nonePortfolio}>
                  <Button onClick={showAll}>{t.worklist.showAll}</Button>
                </EmptyState>
              ))}
            <VirtualList
              label={t.shell.customers}
              items={items}
              keyOf={({ id }) => id}
              estimate={() => 56}
              render={(customer) => <CustomerRow customer={customer} sort={sort} onCustomer={onCustomer} />}
            />
            {nextCursor && (
              <div className={styles.more}>
                <Button
                  appearance="subtle"
                  onClick={() => {
                    setPages(pages + 1);
                  }}
                >
                  {t.common.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

type RowProps = { customer: CustomerSummary; sort: Sort; onCustomer: (customerId: number) => void };

function CustomerRow({ customer, sort, onCustomer }: RowProps) {
  const { t } = useText();
  return (
    <button
      type="button"
      className={styles.row}
      onClick={() => {
        onCustomer(customer.id);
      }}
    >
      <span className={styles.name}>{customer.name}</span>
      <Amount value={sort === "overdue" ? customer.overdue : customer.balance} strong />
      <span className={styles.second}>
        {t.common.invoices(customer.openInvoices)} ·{" "}
        {customer.daysLate > 0 ? <Lateness days={customer.daysLate} long /> : t.customers.nothingOverdue}
      </span>
      <ChevronRightRegular className={styles.onward} fontSize={12} aria-hidden />
    </button>
  );
}
