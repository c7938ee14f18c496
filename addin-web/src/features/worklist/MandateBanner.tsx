import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Worklist } from "../../api";
import { useText } from "../../i18n";
import { worklistTexts } from "../../i18n/worklistTexts";
import styles from "./worklist.module.css";

/** Why nothing is proposed, or soon will not be. */
export function MandateBanner({ mandate }: { mandate: NonNullable<Worklist["mandate"]> }) {
  const { lang, date } = useText();
  const own = worklistTexts(lang);
  const words =
    mandate.state === "expiring" && mandate.until
      ? own.mandateExpiring(date(mandate.until))
      : mandate.from
        ? own.mandateLater(date(mandate.from))
        : own.mandateMissing;
  return (
    <section className={styles.stale} role="status">
      <WarningRegular fontSize={16} aria-hidden />
      <div className={styles.staleWords}>
        <h2>{words}</h2>
        <p>{own.mandateWay}</p>
      </div>
    </section>
  );
}

export default MandateBanner;
