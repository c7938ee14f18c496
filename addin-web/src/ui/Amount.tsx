import { useText } from "../i18n";
import styles from "./figures.module.css";

type Money = { amount: string; currency: string };

/** Amounts are the heroes: tabular, right-aligned, never truncated. */
export function Amount({ value, strong }: { value: Money; strong?: boolean }) {
  const { money } = useText();
  return <span className={`${styles.amount} ${strong ? styles.strong : ""}`}>{money(value)}</span>;
}
