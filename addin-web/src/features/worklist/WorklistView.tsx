import { useCallback, useMemo } from "react";
import { api, useQuery, type Worklist } from "../../api";
import type { OfficeHost } from "../../office";
import { Loaded, Skeleton } from "../../ui";
import { EmptyWorklist } from "./EmptyWorklist";
import { Headline } from "./Headline";
import { ResumeBanner } from "./ResumeBanner";
import { StaleBanner } from "./StaleBanner";
import { usePreparation, type Preparation } from "./usePreparation";
import { WorklistBoard } from "./WorklistBoard";

type Props = {
  companyId: number;
  host: OfficeHost;
  onCustomer: (customerId: number) => void;
  onImport: () => void;
  onReplies: () => void;
};

export function WorklistView(props: Props) {
  const query = useQuery<Worklist>(`worklist/${props.companyId}`, () => api.worklist(props.companyId));
  const preparation = usePreparation(props.host);
  return (
    <Loaded query={query} skeleton={<Skeleton rows={8} />}>
      {(worklist) => <OneCompany {...props} worklist={worklist} preparation={preparation} />}
    </Loaded>
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
