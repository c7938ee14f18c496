import type { AgedBalance } from "../../api";
import { centsOf } from "../../format/money";
import { useText } from "../../i18n";
import { AgedTable } from "./AgedTable";
import { Figure } from "./Figure";
import { useWidth } from "./useWidth";
import styles from "./dashboard.module.css";

const height = 152;
const base = 116;
const tallest = 96;
const digitPx = 6.6;

/** Five columns on the ink of lateness. The later, the closer the hatching: it reads without the colour too. */
export function AgedFigure({ balance }: { balance: AgedBalance }) {
  const { t, whole, compact } = useText();
  const { box, width } = useWidth();
  const { buckets } = balance;
  const values = buckets.map(({ amount }) => Math.max(0, Number(centsOf(amount.amount))));
  const most = Math.max(...values, 1);
  const step = width / buckets.length;
  const column = Math.min(72, step - 8);
  // All written alike: "12,5 M €" beside "3 266 692 €" is not compared at a glance.
  const write = buckets.some(({ amount }) => whole(amount).length * digitPx > step) ? compact : whole;
  const spoken = buckets.map(({ code, amount }) => `${t.aged[code]} : ${whole(amount)}`).join(", ");
  const drawing = (
    <div ref={box} className={styles.drawing}>
      <svg width={width} height={height} role="img" aria-label={`${t.dashboard.aged}. ${spoken}`}>
        <Hatchings />
        {buckets.map(({ code, amount }, at) => {
          const size = Math.max(2, (tallest * (values[at] ?? 0)) / most);
          const middle = step * at + step / 2;
          const place = { x: middle - column / 2, y: base - size, width: column, height: size };
          return (
            <g key={code}>
              <rect {...place} rx={2} className={styles.column} data-bucket={code} />
              <rect {...place} rx={2} fill={`url(#aged-${code})`} />
              <text x={middle} y={base - size - 6} className={styles.value}>
                {write(amount)}
              </text>
              <text x={middle} y={base + 16} className={styles.axis}>
                {t.aged[code === "over90" ? "over90Axis" : code]}
              </text>
            </g>
          );
        })}
        <line x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} className={styles.ground} />
      </svg>
    </div>
  );
  return <Figure title={t.dashboard.aged} drawing={drawing} table={<AgedTable balance={balance} />} />;
}

const gaps = [
  ["d1To30", 12],
  ["d31To60", 8],
  ["d61To90", 6],
  ["over90", 4],
] as const;

function Hatchings() {
  return (
    <defs>
      {gaps.map(([code, gap]) => (
        <pattern
          key={code}
          id={`aged-${code}`}
          width={gap}
          height={gap}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1={0} y1={0} x2={0} y2={gap} className={styles.hatch} />
        </pattern>
      ))}
    </defs>
  );
}
