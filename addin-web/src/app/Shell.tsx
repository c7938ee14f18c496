import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { lazy, useCallback, useState } from "react";
import { api, useQuery, type CompanySummary, type Me, replyEntries } from "../api";
import { WorklistView } from "../features/worklist";
import { useText } from "../i18n";
import type { OfficeHost } from "../office";
import { Part, ScrollContext, Skeleton, useLeave } from "../ui";
import type { Chosen } from "./CompanyFrame";
import { Header } from "./Header";
import { room } from "./room";
import { Tabs } from "./Tabs";
import { useOpening } from "./useOpening";
import { useSync } from "./useSync";
import type { Place, View } from "./views";
import styles from "./app.module.css";

const MessageContext = lazy(() => import("./MessageContext"));
const RepliesView = room(() => import("../features/replies"));
const CustomersView = lazy(() => import("../features/customers"));
const DashboardView = room(() => import("../features/dashboard"));
const ImportView = room(() => import("../features/imports"));
const ForecastView = room(() => import("../features/forecast"));
const PlansView = room(() => import("../features/plans"));
const TemplatesView = room(() => import("../features/templates"));
const SettingsView = room(() => import("../features/settings"));
const TeamView = lazy(() => import("../features/team"));

type Props = {
  me: Me;
  company: CompanySummary;
  offline: boolean;
  host: OfficeHost;
  start: Place;
  /** She was sent here from the queue over all companies: the way back is one press. */
  cameFromAll: boolean;
  onChoose: (next: Chosen, place?: Place) => void;
};

export function Shell({ me, company, offline, host: outlook, start, cameFromAll, onChoose }: Props) {
  const { t } = useText();
  const { host, openedHere } = useOpening(outlook);
  const [isMessageShown, setMessageShown] = useState(false);
  const [place, setPlace] = useState(start);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const sync = useSync(host);
  const worklist = useQuery(`worklist/${company.id}`, () => api.worklist(company.id));
  const replies = useQuery(`replies/${company.id}`, () => api.replies(company.id, "toReview"));
  const found = useQuery(`found/${company.id}`, () => api.foundMails(company.id));
  const toDecide = replyEntries(replies.data?.items ?? []).length + (found.data?.items.length ?? 0);

  const leave = useLeave();
  const go = useCallback(
    (view: View, customerId: number | null = null) => {
      leave(() => {
        setPlace({ view, customerId });
        // Behind the message in Outlook the view has stayed as it was: whoever asks for one wants to see it.
        setMessageShown(false);
        scroller?.scrollTo(0, 0);
      });
    },
    [leave, scroller],
  );
  const toCustomer = useCallback(
    (customerId: number | null) => {
      go("customers", customerId);
      // The view changes under a key press elsewhere: whoever does not see it must land in it.
      scroller?.focus();
    },
    [go, scroller],
  );
  const toImport = useCallback(() => {
    go("imports");
  }, [go]);
  const toWorklist = useCallback(() => {
    go("worklist");
  }, [go]);

  const toReplies = useCallback(() => {
    go("replies");
    scroller?.focus();
  }, [go, scroller]);

  const toPlans = useCallback(() => {
    go("plans");
  }, [go]);

  const c = company.id;
  const canManage = company.role === "manager";
  return (
    <>
      <Header me={me} company={company} offline={offline} sync={sync} onCompany={onChoose} onView={go} />
      {cameFromAll && (
        <button
          type="button"
          className={styles.toAll}
          onClick={() => {
            onChoose("all");
          }}
        >
          <ChevronLeftRegular fontSize={12} aria-hidden /> {t.portfolio.back}
        </button>
      )}
      <Tabs
        view={isMessageShown ? null : place.view}
        counts={{ worklist: worklist.data?.toWrite.customers, replies: toDecide }}
        onView={go}
      />
      <Part>
        <MessageContext
          host={host}
          company={company}
          companies={me.companies}
          openedHere={openedHere}
          shown={isMessageShown}
          onShown={setMessageShown}
          onCustomer={toCustomer}
          onCompany={onChoose}
        />
      </Part>
      <main className={styles.main} ref={setScroller} tabIndex={-1} hidden={isMessageShown}>
        <ScrollContext value={scroller}>
          <Part key={place.view} fallback={<Skeleton />}>
            {place.view === "worklist" && (
              <WorklistView
                companyId={c}
                host={host}
                onCustomer={toCustomer}
                onImport={toImport}
                onReplies={toReplies}
              />
            )}
            {place.view === "replies" && <RepliesView companyId={c} host={host} onCustomer={toCustomer} />}
            {place.view === "customers" && (
              <CustomersView
                companyId={c}
                customerId={place.customerId}
                host={host}
                onCustomer={toCustomer}
                onImport={toImport}
              />
            )}
            {place.view === "dashboard" && (
              <DashboardView companyId={c} onCustomer={toCustomer} onImport={toImport} />
            )}
            {place.view === "imports" && <ImportView companyId={c} onWorklist={toWorklist} />}
            {place.view === "forecast" && <ForecastView companyId={c} onCustomer={toCustomer} />}
            {place.view === "plans" && <PlansView companyId={c} canManage={canManage} today={me.today} />}
            {place.view === "templates" && <TemplatesView companyId={c} canManage={canManage} />}
            {place.view === "team" && <TeamView me={me} company={company} />}
            {place.view === "settings" && (
              <SettingsView companyId={c} canManage={canManage} today={me.today} onPlans={toPlans} />
            )}
          </Part>
        </ScrollContext>
      </main>
    </>
  );
}
