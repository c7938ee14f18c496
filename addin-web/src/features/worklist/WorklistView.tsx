import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { api, useQuery, type Worklist } from "../../api";
import type { OfficeHost } from "../../office";
import { Loaded, rememberedOf, rememberOf, Skeleton } from "../../ui";
import { EmptyWorklist } from "./EmptyWorklist";
import { Headline } from "./Headline";
import { ResumeBanner } from "./ResumeBanner";
import { StaleBanner } from "./StaleBanner";
import { usePreparation, type Preparation } from "./usePreparation";
import { WorklistBoard } from "./WorklistBoard";

// Of firms with several people, or with mandates: whoever chases alone never loads them.
const PortfolioFilter = lazy(() => import("./PortfolioFilter"));
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
  const [portfolio, choose] = useState(() => String(rememberedOf(`company-${companyId}`, "portfolio") ?? ""));
  const setPortfolio = (value: string) => {
    choose(value);
    rememberOf(`company-${companyId}`, "portfolio", value || undefined);
  };
  const key = `worklist/${companyId}${portfolio && `/${portfolio}`}`;
  const query = useQuery<Worklist>(key, () => api.worklist(companyId, portfolio || undefined));
  const preparation = usePreparation(props.host);
  return (
    <>
      <Suspense>
        <PortfolioFilter companyId={companyId} value={portfolio} onValue={setPortfolio} />
      </Suspense>
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {(worklist) => <OneCompany {...props} worklist={worklist} preparation={preparation} />}
      </Loaded>
    </>
  );
}

function OneCompany(props: Props & { worklist: Worklist; preparation: Preparation }) {
  const { companyId, host, worklist, preparation, onCustomer, onImport, onReplies } = props;
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
        <Headline worklist={worklist} companyId={companyId} />
      ) : (
        <EmptyWorklist worklist={worklist} onImport={onImport} />
      )}
      <ResumeBanner companyId={companyId} preparation={preparation} />
    </WorklistBoard>
  );
}
