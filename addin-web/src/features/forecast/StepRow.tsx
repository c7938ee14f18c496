import type { ForecastStep } from "../../api";
import { useText } from "../../i18n";
import { Amount, ChannelIcon } from "../../ui";
import styles from "./forecast.module.css";

type Props = { step: ForecastStep; onCustomer: (customerId: number) => void };

export function StepRow({ step, onCustomer }: Props) {
  const { t } = useText();
  const numbers = step.invoices.map(({ number }) => number);
  return (
    <button
      type="button"
      className={styles.step}
      title={numbers.join(", ")}
      onClick={() => {
        onCustomer(step.customerId);
      }}
    >
      <ChannelIcon channel={step.channel} />
      <span className={styles.name}>{step.customerName}</span>
      <Amount value={step.amount} />
      <span className={styles.second}>
        {step.levelName} · {t.rules.channels[step.channel]} ·{" "}
        {numbers.length === 1 ? numbers[0] : t.common.invoices(numbers.length)}
      </span>
    </button>
  );
}
