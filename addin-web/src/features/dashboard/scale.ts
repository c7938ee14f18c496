const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** Round limits around the values, and three or four lines between them: 46 to 61 is drawn from 40 to 70. */
export function scaleOf(values: number[]): { low: number; high: number; ticks: number[] } {
  const min = values.length > 0 ? Math.min(...values) : 0;
  const max = values.length > 0 ? Math.max(...values) : 1;
  const step = steps.find((one) => (max - min) / one <= 3) ?? 1000;
  const low = Math.floor(min / step) * step;
  const high = Math.max(low + step, Math.ceil(max / step) * step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  return { low, high, ticks };
}

/** An SVG path through what is known: a month without a value breaks the line, it is not bridged. */
export function lineOf(
  values: (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return "";
      const isFirst = (values[at - 1] ?? null) === null;
      return `${isFirst ? "M" : "L"}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join("");
}
