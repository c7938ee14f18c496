import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, memo, Suspense, type KeyboardEvent } from "react";
import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { Amount, CompanyMark, Skeleton, Tick } from "../../ui";
import { useCompanyOf, useWorklist } from "./context";
import { RowLead } from "./RowLead";
import { RowSummary } from "./RowSummary";
import { canPrepare, claimedAmount, isTicked } from "./selection";
import { moveFocus } from "./moveFocus";
import styles from "./worklist.module.css";

const RowDetails = lazy(() => import("./RowDetails"));

/** Scrolling draws the list anew with each step: a row that has not changed is left alone. */
export const Row = memo(function Row({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { selection, openRow, setOpenRow, running } = useWorklist();
  const { company } = useCompanyOf(row);
  const open = openRow === row.customerId;
  const selectable = canPrepare(row);
  const tick = () => {
    if (selectable && !running) selection.toggleRow(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === " ") {
      // Space ticks, Enter opens: as in Outlook's own list.
      event.preventDefault();
      tick();
    }
    moveFocus(event);
  };
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div
      className={styles.row}
      data-open={open || undefined}
      data-action={row.action}
      style={company ? { boxShadow: `inset 3px 0 ${company.color}` } : undefined}
    >
      <div className={styles.rowHead}>
        {selectable ? (
          <Tick
            label={t.worklist.select(row.customerName)}
            checked={isTicked(row, selection.unticked)}
            disabled={running}
            onChange={tick}
          />
        ) : (
          <RowLead row={row} />
        )}
        <button
          type="button"
          className={styles.rowButton}
          data-row={row.customerId}
          aria-expanded={open}
          onClick={() => {
            setOpenRow(open ? null : row.customerId);
          }}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            if (event.key === " ") event.preventDefault();
          }}
        >
          <span className={styles.name}>
            {company && (
              <>
                <CompanyMark company={company} size="small" />
                <span className="visually-hidden">{company.name}, </span>
              </>
            )}
            {row.customerName}
          </span>
          <Amount value={claimedAmount(row, selection.unticked)} strong />
          <RowSummary row={row} />
          <Chevron className={styles.chevron} fontSize={12} aria-hidden />
        </button>
      </div>
      {open && (
        <Suspense fallback={<Skeleton rows={2} />}>
          <RowDetails row={row} />
        </Suspense>
      )}
    </div>
  );
});
