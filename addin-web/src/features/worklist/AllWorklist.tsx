import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useMemo } from "react";
import { api, useQuery, type AllWorklists, type CompanySummary } from "../../api";
import { centsOf, sum } from "../../format/money";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { EmptyState, Loaded, Skeleton } from "../../ui";
import { CompanyLines } from "./CompanyLines";
import { usePreparation, type Preparation } from "./usePreparation";
import { WorklistBoard, type OwnedRow } from "./WorklistBoard";
import styles from "./worklist.module.css";

type Props = {
  companies: CompanySummary[];
  host: OfficeHost;
  onCompany: (companyId: number) => void;
  onCustomer: (companyId: number, customerId: number) => void;
  onReplies: (companyId: number) => void;
};

/** "Tous les dossiers": one queue over all companies, each row under its company's mark. */
export default function AllWorklist(props: Props) {
  const query = useQuery<AllWorklists>("worklist/all", api.allWorklists);
  const preparation = usePreparation(props.host);
  return (
    <Loaded query={query} skeleton={<Skeleton rows={8} />}>
      {(all) => <Queue {...props} all={all} preparation={preparation} />}
    </Loaded>
  );
}

/** The largest amounts first: in one queue no company comes before another. */
function queueOf({ companies }: AllWorklists): OwnedRow[] {
  const rows = companies.flatMap(({ companyId, rows: own }) => own.map((row) => ({ ...row, companyId })));
  const cents = new Map(rows.map((row) => [row.customerId, centsOf(row.amount.amount)]));
  return rows.sort((a, b) => Number((cents.get(b.customerId) ?? 0n) - (cents.get(a.customerId) ?? 0n)));
}

/** Nothing to chase is a reward; nothing imported anywhere is a beginning. */
function Nothing({ isNew }: { isNew: boolean }) {
  const { t } = useText();
  return isNew ? (
    <EmptyState
      icon={<ArrowUploadRegular fontSize={24} />}
      title={t.worklist.firstTitle}
      text={t.portfolio.emptyFirst}
    />
  ) : (
    <EmptyState icon={<CheckmarkRegular fontSize={24} />} title={t.portfolio.emptyTitle} />
  );
}

type QueueProps = Props & { all: AllWorklists; preparation: Preparation };

function Queue({ all, companies, preparation, host, onCompany, onCustomer, onReplies }: QueueProps) {
  const { t, totals } = useText();
  const rows = useMemo(() => queueOf(all), [all]);
  const marks = useMemo(() => new Map(companies.map((one) => [one.id, one])), [companies]);
  const toWrite = all.companies.map((one) => one.toWrite);
  const customers = toWrite.reduce((count, one) => count + one.customers, 0);
  const concerned = toWrite.filter((one) => one.customers > 0).length;
  const amounts = sum(toWrite.flatMap((one) => one.totals));
  const somethingToDo = rows.some(
    ({ action, reminder }) => action !== "wait" || reminder?.state === "drafted",
  );
  return (
    <WorklistBoard
      rows={rows}
      companies={marks}
      preparation={preparation}
      host={host}
      onCustomer={onCustomer}
      onReplies={onReplies}
    >
      {somethingToDo ? (
        <header className={styles.headline}>
          <h1>{t.portfolio.headline(customers)}</h1>
          <p>
            {amounts.length > 0 && <strong className={styles.total}>{totals(amounts)}</strong>}
            {concerned > 0 && <span className={styles.known}>{t.portfolio.across(concerned)}</span>}
          </p>
        </header>
      ) : (
        <Nothing isNew={all.companies.every((one) => one.rows.length === 0 && !one.paymentsKnownOn)} />
      )}
      <CompanyLines all={all} marks={marks} isAlone={!somethingToDo} onCompany={onCompany} />
    </WorklistBoard>
  );
}
