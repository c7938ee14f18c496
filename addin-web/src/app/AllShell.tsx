import { lazy, Suspense, useCallback, useState } from "react";
import { api, useQuery, type Me } from "../api";
import { AllWorklist } from "../features/worklist";
import type { OfficeHost } from "../office";
import { ScrollContext, Skeleton } from "../ui";
import type { Chosen } from "./CompanyFrame";
import { Header } from "./Header";
import { Tabs } from "./Tabs";
import { useSync } from "./useSync";
import type { Place, View } from "./views";
import styles from "./app.module.css";

const ChooseCompany = lazy(() => import("./ChooseCompany"));

type Props = {
  me: Me;
  offline: boolean;
  host: OfficeHost;
  start: Place;
  onChoose: (next: Chosen, place?: Place) => void;
};

/** The frame over all companies: the queue is one, every other view first asks which company is meant. */
export default function AllShell({ me, offline, host, start, onChoose }: Props) {
  const [view, setView] = useState<View>(start.view);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const sync = useSync(host);
  const all = useQuery("worklist/all", api.allWorklists).data;
  const toWrite = all?.companies.reduce((count, one) => count + one.toWrite.customers, 0);
  const go = useCallback(
    (next: View) => {
      setView(next);
      scroller?.scrollTo(0, 0);
    },
    [scroller],
  );
  const toReplies = useCallback(
    (companyId: number) => {
      onChoose(companyId, { view: "replies", customerId: null });
    },
    [onChoose],
  );
  const toCustomer = useCallback(
    (companyId: number, customerId: number) => {
      onChoose(companyId, { view: "customers", customerId });
    },
    [onChoose],
  );
  return (
    <>
      <Header me={me} company={null} offline={offline} sync={sync} onCompany={onChoose} onView={go} />
      <Tabs view={view} counts={{ worklist: toWrite }} onView={go} />
      <main className={styles.main} ref={setScroller} tabIndex={-1}>
        <ScrollContext value={scroller}>
          <Suspense fallback={<Skeleton />}>
            {view === "worklist" ? (
              <AllWorklist
                companies={me.companies}
                host={host}
                onCompany={onChoose}
                onCustomer={toCustomer}
                onReplies={toReplies}
              />
            ) : (
              <ChooseCompany
                view={view}
                companies={me.companies}
                onCompany={(id) => {
                  onChoose(id, { view, customerId: null });
                }}
              />
            )}
          </Suspense>
        </ScrollContext>
      </main>
    </>
  );
}
