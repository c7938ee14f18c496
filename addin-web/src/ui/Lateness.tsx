import { useText } from "../i18n";
import styles from "./figures.module.css";
import { inkOf } from "./lateness";

const inks = [styles.ink0, styles.ink1, styles.ink2, styles.ink3, styles.ink4];

/** Days in words, in the ink that tells how grave they are. */
export function Lateness({ days, long }: { days: number; long?: boolean }) {
  const { t } = useText();
  const text = days < 0 ? t.common.dueIn(-days) : long ? t.common.late(days) : t.common.days(days);
  return <span className={inks[inkOf(days)]}>{text}</span>;
}
