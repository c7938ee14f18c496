import { lazy, Suspense, useCallback, useMemo, type ReactNode } from "react";
import { api, useQuery, type Worklist } from "../../api";
import type { OfficeHost } from "../../office";
import { Loaded, Skeleton, usePortfolio } from "../../ui";
import { EmptyWorklist } from "./EmptyWorklist";
import { Headline } from "./Headline";
import { ResumeBanner } from "./ResumeBanner";
import { StaleBanner } from "./StaleBanner";
import { usePreparation, type Preparation } from "./usePreparation";
import { WorklistBoard } from "./WorklistBoard";
import styles from "./worklist.module.css";

// Of firms with mandates: whoever chases for one company never loads it.
const MandateBanner = lazy(() => import("./MandateBanner"));

type Props = {
  companyId: number;
  host: OfficeHost;
  onCustomer: (customerId: number) => void;
  onImport: () => void;
  onReplies: () => void;
};

export function WorklistView(props: Props) {
  const { companyId } = props;
  const { portfolio, filter, showAll } = usePortfolio(companyId);
  const key = `worklist/${companyId}${portfolio && `/${portfolio}`}`;
  const query = useQuery<Worklist>(key, () => api.worklist(companyId, portfolio || undefined));
  const preparation = usePreparation(props.host);
  return (
    <>
      {/* What was chosen cannot be shown: another choice must stay at hand. */}
      {!query.data && query.problem && portfolio && filter}
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {(worklist) => (
          <OneCompany
            {...props}
            worklist={worklist}
            preparation={preparation}
            filter={filter}
            onAll={portfolio === "" ? undefined : showAll}
          />
        )}
      </Loaded>
    </>
  );
}

type OneProps = Props & {
  worklist: Worklist;
  preparation: Preparation;
  filter: ReactNode;
  /** The way out of a portfolio, when one is chosen. */
  onAll: (() => void) | undefined;
};

function OneCompany(props: OneProps) {
  const { companyId, host, worklist, preparation, filter, onAll, onCustomer, onImport, onReplies } = props;
  const rows = useMemo(() => worklist.rows.map((row) => ({ ...row, companyId })), [worklist, companyId]);
  const openCustomer = useCallback(
    (_: number, customerId: number) => {
      onCustomer(customerId);
    },
    [onCustomer],
  );
  const somethingToDo = rows.some(
    ({ action, reminder }) => action !== "wait" || reminder?.state === "drafted",
  );
  return (
    <WorklistBoard
      rows={rows}
      preparation={preparation}
      host={host}
      onCustomer={openCustomer}
      onReplies={onReplies}
    >
      {worklist.mandate && worklist.mandate.state !== "valid" && (
        <Suspense>
          <MandateBanner mandate={worklist.mandate} />
        </Suspense>
      )}
      {worklist.isStale && <StaleBanner companyId={companyId} worklist={worklist} onImport={onImport} />}
      {somethingToDo ? (
        <>
          <Headline worklist={worklist} companyId={companyId} />
          {filter}
        </>
      ) : (
        <>
          {/* With nothing to share out there is nothing to choose; what was chosen can be chosen otherwise. */}
          {(rows.length > 0 || onAll) && <div className={styles.lone}>{filter}</div>}
          <EmptyWorklist worklist={worklist} onAll={onAll} onImport={onImport} />
        </>
      )}
      <ResumeBanner companyId={companyId} preparation={preparation} />
    </WorklistBoard>
  );
}
