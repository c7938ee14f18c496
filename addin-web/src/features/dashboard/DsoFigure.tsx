import type { Indicators } from "../../api";
import { useText } from "../../i18n";
import { Amount } from "../../ui";
import { Figure } from "./Figure";
import { lineOf, scaleOf } from "./scale";
import { useWidth } from "./useWidth";
import styles from "./dashboard.module.css";

const height = 152;
const plot = { top: 12, bottom: 124, left: 28, right: 8 };

/** Twelve months of DSO, and below it what it would be today at best: the gap is what chasing can win. */
export function DsoFigure({ indicators }: { indicators: Indicators }) {
  const { t, decimal } = useText();
  const { dso, bestPossibleDso: best, averageDaysLate: late, months } = indicators;
  if (dso === null)
    return (
      <section className={styles.figure}>
        <h2 className={styles.section}>{t.dashboard.dso}</h2>
        <p className={styles.words}>{t.dashboard.dsoUnknown}</p>
      </section>
    );
  const words = (
    <p className={styles.words}>
      <strong className={styles.hero}>{t.dashboard.days(decimal(dso))}</strong>
      {best !== null && <span>{t.dashboard.best(decimal(best))}</span>}
      {late !== null && <span>{t.dashboard.late(decimal(late))}</span>}
    </p>
  );
  return (
    <Figure
      title={t.dashboard.dso}
      words={words}
      drawing={<Lines months={months} best={best} />}
      table={<DsoTable months={months} />}
    />
  );
}

type Months = Indicators["months"];

function Lines({ months, best }: { months: Months; best: number | null }) {
  const { t, month, decimal } = useText();
  const { box, width } = useWidth();
  const known = [...months.map(({ dso }) => dso), best].filter((value) => value !== null);
  const { low, high, ticks } = scaleOf(known);
  const step = (width - plot.left - plot.right) / Math.max(1, months.length - 1);
  const x = (at: number) => plot.left + step * at;
  const y = (days: number) => plot.bottom - ((days - low) / (high - low)) * (plot.bottom - plot.top);
  const spoken = months.flatMap((one) =>
    one.dso === null ? [] : [`${month(one.month, "long")} : ${t.dashboard.days(decimal(one.dso))}`],
  );
  const last = months.at(-1);
  const end = (value: number | null | undefined, words: string, isBest = false) =>
    value != null && (
      <text
        x={width - plot.right}
        // Below its line, unless it would lie on the months.
        y={y(value) + (isBest && y(value) + 16 < plot.bottom ? 16 : -8)}
        className={isBest ? styles.bestWords : styles.endWords}
      >
        {words}
      </text>
    );
  return (
    <div ref={box} className={styles.drawing}>
      <svg width={width} height={height} role="img" aria-label={`${t.dashboard.dso}. ${spoken.join(", ")}`}>
        {ticks.map((days) => (
          <g key={days}>
            <line x1={plot.left} x2={width} y1={y(days)} y2={y(days)} className={styles.grid} />
            <text x={0} y={y(days) + 4} className={styles.tick}>
              {decimal(days)}
            </text>
          </g>
        ))}
        {best !== null && (
          <line x1={plot.left} x2={width - plot.right} y1={y(best)} y2={y(best)} className={styles.best} />
        )}
        <path
          d={lineOf(
            months.map((one) => one.dso),
            x,
            y,
          )}
          className={styles.line}
        />
        {last?.dso != null && (
          <circle cx={x(months.length - 1)} cy={y(last.dso)} r={4} className={styles.point} />
        )}
        {end(last?.dso, t.dashboard.dsoLine)}
        {end(best, t.dashboard.bestLine, true)}
        {months.map((one, at) => (
          <text key={one.month} x={x(at)} y={height - 6} className={styles.axis}>
            {month(one.month, step < 36 ? "narrow" : "short")}
          </text>
        ))}
      </svg>
    </div>
  );
}

function DsoTable({ months }: { months: Months }) {
  const { t, month, decimal } = useText();
  const days = (value: number | null) => (value === null ? "–" : decimal(value, 1));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t.dashboard.dso}</caption>
      <thead>
        <tr>
          <th scope="col">{t.dashboard.month}</th>
          <th scope="col">{t.dashboard.invoiced}</th>
          <th scope="col">{t.dashboard.dsoLine}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{month(one.month, "long")}</th>
            <td>{one.invoiced ? <Amount value={one.invoiced} /> : "–"}</td>
            <td>{days(one.dso)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
