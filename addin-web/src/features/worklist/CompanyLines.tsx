import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import type { AllWorklists, CompanySummary, CompanyWorklist } from "../../api";
import { useText } from "../../i18n";
import { CompanyMark } from "../../ui";
import styles from "./worklist.module.css";

const shown = 4;

type Props = {
  all: AllWorklists;
  marks: ReadonlyMap<number, CompanySummary>;
  /** Nothing else is on the screen but a message. */
  isAlone: boolean;
  onCompany: (companyId: number) => void;
};

/** The key to the marks, and each company's state in one line: a press opens that company alone. */
export function CompanyLines({ all, marks, isAlone, onCompany }: Props) {
  const { t } = useText();
  const [unfolded, setUnfolded] = useState(false);
  // What keeps a company from being chased comes first, then whoever has most to write.
  const sorted = [...all.companies].sort(
    (a, b) => Number(b.isStale) - Number(a.isStale) || b.toWrite.customers - a.toWrite.customers,
  );
  const lines = unfolded ? sorted : sorted.slice(0, shown);
  const more = sorted.length - lines.length;
  return (
    <ul className={styles.companies} data-alone={isAlone || undefined} aria-label={t.portfolio.list}>
      {lines.map((one) => (
        <CompanyLine key={one.companyId} one={one} company={marks.get(one.companyId)} onCompany={onCompany} />
      ))}
      {more > 0 && (
        <li>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              setUnfolded(true);
            }}
          >
            {t.portfolio.more(more)}
          </button>
        </li>
      )}
    </ul>
  );
}

type LineProps = {
  one: CompanyWorklist;
  company: CompanySummary | undefined;
  onCompany: (companyId: number) => void;
};

function CompanyLine({ one, company, onCompany }: LineProps) {
  const { t, day, totals } = useText();
  const { customers, totals: amounts } = one.toWrite;
  const known = one.paymentsKnownOn ? t.portfolio.known(day(one.paymentsKnownOn)) : t.portfolio.unknown;
  return (
    <li>
      <button
        type="button"
        className={styles.companyLine}
        title={t.portfolio.open(one.companyName)}
        onClick={() => {
          onCompany(one.companyId);
        }}
      >
        <CompanyMark company={company ?? { name: one.companyName, color: "#605e5c" }} />
        <span className={styles.name}>{one.companyName}</span>
        <span className={styles.figures}>{totals(amounts)}</span>
        <span className={styles.summary}>
          {customers > 0 ? t.portfolio.toWrite(customers) : t.portfolio.nothing} ·{" "}
          <span className={styles.known} data-stale={one.isStale || undefined}>
            {one.isStale ? t.portfolio.stale : known}
          </span>
        </span>
        <ChevronRightRegular className={styles.toCompany} fontSize={12} aria-hidden />
      </button>
    </li>
  );
}
