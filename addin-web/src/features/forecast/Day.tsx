import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useState } from "react";
import type { Forecast, ForecastDay, Problem } from "../../api";
import { useText } from "../../i18n";
import { Amount, ProblemNotice, Skeleton } from "../../ui";
import { kindsOf } from "./kinds";
import { StepRow } from "./StepRow";
import { daysBetween, stepsOn } from "./weeks";
import styles from "./forecast.module.css";

type Props = {
  day: ForecastDay;
  forecast: Forecast;
  /** Steps of the fullest day: the bars compare the days with one another. */
  busiest: number;
  steps: { loadMore: () => void; loading: boolean; problem: Problem | null };
  onCustomer: (customerId: number) => void;
};

export function Day({ day, forecast, busiest, steps, onCustomer }: Props) {
  const { t, shortWeekday } = useText();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const ahead = daysBetween(forecast.from, day.on);
  const near = ahead === 0 ? t.forecast.today : ahead === 1 ? t.forecast.tomorrow : null;
  return (
    <div className={styles.day}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Chevron fontSize={12} aria-hidden />
        <span className={styles.date}>{shortWeekday(day.on)}</span>
        <span className={styles.amounts}>
          {day.amounts.map((amount) => (
            <Amount key={amount.currency} value={amount} strong />
          ))}
        </span>
        <span className={styles.counts}>
          {near && (
            <>
              <strong>{near}</strong> ·{" "}
            </>
          )}
          {kindsOf([day], t)}
        </span>
        <span className={styles.load} aria-hidden>
          <span style={{ width: `${(100 * stepsOn(day)) / busiest}%` }} />
        </span>
      </button>
      <div id={panel} hidden={!open}>
        {open && <Steps day={day} forecast={forecast} steps={steps} onCustomer={onCustomer} />}
      </div>
    </div>
  );
}

function Steps({ day, forecast, steps, onCustomer }: Omit<Props, "busiest">) {
  const own = forecast.steps.filter(({ on }) => on === day.on);
  const missing = own.length < stepsOn(day) && forecast.nextCursor !== null;
  const { loadMore, loading, problem } = steps;
  useEffect(() => {
    if (missing && !loading && !problem) loadMore();
  }, [missing, loading, problem, loadMore]);
  return (
    <>
      <ul className={styles.steps}>
        {own.map((step) => (
          <li key={`${step.customerId}/${step.amount.currency}/${step.level}/${step.channel}`}>
            <StepRow step={step} onCustomer={onCustomer} />
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} onRetry={loadMore} />}
      {missing && !problem && <Skeleton rows={2} />}
    </>
  );
}
