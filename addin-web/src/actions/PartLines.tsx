import { Input } from "@fluentui/react-components";
import type { Money } from "../api";
import { useText } from "../i18n";
import styles from "./actions.module.css";
import type { Part } from "./instalments";

type Props = {
  parts: Part[];
  total: Money;
  /** What is missing or too much; null while an amount cannot be read. */
  rest: { sign: -1 | 0 | 1; amount: string } | null;
  error?: string | undefined;
  onParts: (parts: Part[]) => void;
  onSettle: () => void;
};

export function PartLines({ parts, total, rest, error, onParts, onSettle }: Props) {
  const { t, money } = useText();
  const set = (index: number, change: Partial<Part>) => {
    onParts(parts.map((part, at) => (at === index ? { ...part, ...change } : part)));
  };
  const gap = rest && money({ amount: rest.amount, currency: total.currency });
  return (
    <div>
      <ol className={styles.parts} aria-label={t.actions.parts}>
        {parts.map((part, index) => (
          <li key={index}>
            <span className={styles.partIndex} aria-hidden>
              {index + 1}
            </span>
            <Input
              type="date"
              aria-label={t.actions.partDate(index + 1)}
              value={part.dueOn}
              onChange={(_, data) => {
                set(index, { dueOn: data.value });
              }}
            />
            <Input
              className={styles.amountBox ?? ""}
              inputMode="decimal"
              aria-label={t.actions.partAmount(index + 1)}
              value={part.amount}
              onChange={(_, data) => {
                set(index, { amount: data.value });
              }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.sum} role="status">
        <span className={styles.second}>{t.actions.planTotal}</span>
        <strong>{money(total)}</strong>
        {gap && rest.sign !== 0 && (
          <>
            <span className={styles.fault}>
              {rest.sign > 0 ? t.actions.missing(gap) : t.actions.tooMuch(gap)}
            </span>
            <button type="button" className={styles.link} onClick={onSettle}>
              {t.actions.settle}
            </button>
          </>
        )}
      </div>
      {error && (
        <p role="alert" className={styles.fault}>
          {error}
        </p>
      )}
    </div>
  );
}
