import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { CalendarCheckmarkRegular } from "@fluentui/react-icons/svg/calendar-checkmark";
import { useState } from "react";
import type { Forecast } from "../../api";
import { useText } from "../../i18n";
import { EmptyState, Loaded } from "../../ui";
import { Day } from "./Day";
import { useForecast } from "./useForecast";
import { kindsOf } from "./kinds";
import { stepsOn, weeksOf, type Week } from "./weeks";
import styles from "./forecast.module.css";

type Props = { companyId: number; onCustomer: (customerId: number) => void };
const ranges = [7, 30, 90] as const;

/** What is coming, day by day: the same rule as today's list, run over the days ahead. */
export function ForecastView({ companyId, onCustomer }: Props) {
  const { t } = useText();
  const [days, setDays] = useState<number>(30);
  const { query, ...steps } = useForecast(companyId, days);
  return (
    <div className={styles.view}>
      <h1>{t.shell.forecast}</h1>
      <RadioGroup
        layout="horizontal"
        className={styles.ranges ?? ""}
        aria-label={t.forecast.range}
        value={String(days)}
        onChange={(_, data) => {
          setDays(Number(data.value));
        }}
      >
        {ranges.map((range) => (
          <Radio key={range} value={String(range)} label={t.forecast.days(range)} />
        ))}
      </RadioGroup>
      <Loaded query={query}>
        {(forecast) =>
          forecast.days.length === 0 ? (
            <EmptyState
              icon={<CalendarCheckmarkRegular fontSize={24} />}
              title={t.forecast.emptyTitle(days)}
              text={t.forecast.emptyText}
            >
              {days < 90 && (
                <Button
                  onClick={() => {
                    setDays(90);
                  }}
                >
                  {t.forecast.longer}
                </Button>
              )}
            </EmptyState>
          ) : (
            <Days forecast={forecast} range={days} steps={steps} onCustomer={onCustomer} />
          )
        }
      </Loaded>
    </div>
  );
}

type Steps = Omit<ReturnType<typeof useForecast>, "query">;
type DaysProps = { forecast: Forecast; range: number; steps: Steps; onCustomer: (id: number) => void };

function Days({ forecast, range, steps, onCustomer }: DaysProps) {
  const { t, day } = useText();
  const busiest = Math.max(...forecast.days.map(stepsOn));
  const count = forecast.days.reduce((total, one) => total + stepsOn(one), 0);
  const heading = ({ place, monday }: Week) =>
    place === "this"
      ? t.forecast.thisWeek
      : place === "next"
        ? t.forecast.nextWeek
        : t.forecast.weekOf(day(monday));
  return (
    <>
      <header className={styles.headline}>
        <h2>{t.forecast.headline(count, range)}</h2>
        <p>{kindsOf(forecast.days, t)}</p>
        <p>{t.forecast.hint}</p>
      </header>
      {weeksOf(forecast.days, forecast.from).map((week) => (
        <section key={week.monday}>
          <h3 className={styles.week}>{heading(week)}</h3>
          <ul>
            {week.days.map((one) => (
              <li key={one.on}>
                <Day day={one} forecast={forecast} busiest={busiest} steps={steps} onCustomer={onCustomer} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
