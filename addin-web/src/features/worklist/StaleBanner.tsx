import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect } from "react";
import { confirmStale, invalidate, staleConfirmedOn, withdrawStale, type Worklist } from "../../api";
import { useText } from "../../i18n";
import styles from "./worklist.module.css";

type Props = { companyId: number; worklist: Worklist; onImport: () => void };

/** Never chase who has paid: with old payments she imports, or says that there is nothing more recent, for today. */
export function StaleBanner({ companyId, worklist, onImport }: Props) {
  const { t, day, date } = useText();
  const confirmedOn = staleConfirmedOn(companyId);
  const expired = confirmedOn !== null && confirmedOn !== worklist.on;
  useEffect(() => {
    if (!expired) return;
    withdrawStale(companyId);
    invalidate(`worklist/${companyId}`);
  }, [expired, companyId]);
  const known = worklist.paymentsKnownOn ?? worklist.on;
  if (confirmedOn && !expired)
    return (
      <p className={styles.confirmed} role="status">
        <CheckmarkRegular fontSize={12} aria-hidden />
        <span>{t.today.staleConfirmed(day(known))}</span>
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            withdrawStale(companyId);
            invalidate(`worklist/${companyId}`);
          }}
        >
          {t.today.staleWithdraw}
        </button>
      </p>
    );
  return (
    <section className={styles.stale} aria-labelledby="stale-title">
      <WarningRegular fontSize={16} aria-hidden />
      <div className={styles.staleWords}>
        <h2 id="stale-title">{t.today.staleTitle(date(known))}</h2>
        <p>{t.today.staleText}</p>
        <div className={styles.staleActions}>
          <Button size="small" appearance="primary" onClick={onImport}>
            {t.today.staleImport}
          </Button>
          <Button
            size="small"
            className={styles.wrapping ?? ""}
            onClick={() => {
              confirmStale(companyId, worklist.on);
              invalidate(`worklist/${companyId}`);
            }}
          >
            {t.today.staleConfirm}
          </Button>
        </div>
      </div>
    </section>
  );
}
