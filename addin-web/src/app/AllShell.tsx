import { lazy, useCallback, useState } from "react";
import { api, useQuery, type Me } from "../api";
import { AllWorklist } from "../features/worklist";
import type { OfficeHost } from "../office";
import { Part, ScrollContext, Skeleton } from "../ui";
import type { Chosen } from "./CompanyFrame";
import { Header } from "./Header";
import { Tabs } from "./Tabs";
import { useOpening } from "./useOpening";
import { useSync } from "./useSync";
import type { Place, View } from "./views";
import styles from "./app.module.css";

const MessageContext = lazy(() => import("./MessageContext"));
const ChooseCompany = lazy(() => import("./ChooseCompany"));

/** Over all companies no message shows a customer: it first leads to the company. */
const ofNoCompany = () => undefined;

type Props = {
  me: Me;
  offline: boolean;
  host: OfficeHost;
  start: Place;
  onChoose: (next: Chosen, place?: Place) => void;
};

/** The frame over all companies: the queue is one, every other view first asks which company is meant. */
export default function AllShell({ me, offline, host: outlook, start, onChoose }: Props) {
  const { host, openedHere } = useOpening(outlook);
  const [isMessageShown, setMessageShown] = useState(false);
  const [view, setView] = useState<View>(start.view);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const sync = useSync(host);
  const all = useQuery("worklist/all", api.allWorklists).data;
  const toWrite = all?.companies.reduce((count, one) => count + one.toWrite.customers, 0);
  const go = useCallback(
    (next: View) => {
      setView(next);
      setMessageShown(false);
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
      <Tabs view={isMessageShown ? null : view} counts={{ worklist: toWrite }} onView={go} />
      <Part>
        <MessageContext
          host={host}
          company={null}
          companies={me.companies}
          openedHere={openedHere}
          shown={isMessageShown}
          onShown={setMessageShown}
          onCustomer={ofNoCompany}
          onCompany={onChoose}
        />
      </Part>
      <main className={styles.main} ref={setScroller} tabIndex={-1} hidden={isMessageShown}>
        <ScrollContext value={scroller}>
          <Part key={view} fallback={<Skeleton />}>
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
          </Part>
        </ScrollContext>
      </main>
    </>
  );
}
