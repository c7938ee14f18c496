import type { LateFee } from "../../api";
import { isZero } from "../../format/money";
import { useText } from "../../i18n";
import { Amount } from "../../ui";
import styles from "./customers.module.css";

/** Each period with its rate and days, so that anyone can check the sum. */
export function LateFees({ fees }: { fees: LateFee }) {
  const { t } = useText();
  const { lines, interest, indemnity, total, problem, notes } = fees;
  return (
    <div className={styles.fees}>
      <h3>{t.explanation.fees}</h3>
      {problem ? (
        <p className={styles.warn}>{problem}</p>
      ) : (
        <dl className={styles.feeLines}>
          {lines.map(({ from, text, source, isConfirmed, interest: amount }) => (
            <div key={from + text}>
              <dt title={t.explanation.source(source)}>
                {text}
                {!isConfirmed && <span className={styles.warn}> · {t.explanation.unconfirmed}</span>}
              </dt>
              <dd>
                <Amount value={amount} />
              </dd>
            </div>
          ))}
          {lines.length !== 1 && <Sum label={t.explanation.interest} value={interest} />}
          {!isZero(indemnity) && <Sum label={t.explanation.indemnity} value={indemnity} />}
          <Sum label={t.explanation.total} value={total} strong />
        </dl>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.second}>
          {note}
        </p>
      ))}
    </div>
  );
}

type SumProps = { label: string; value: LateFee["total"]; strong?: boolean };

function Sum({ label, value, strong }: SumProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Amount value={value} strong={strong ?? false} />
      </dd>
    </div>
  );
}
