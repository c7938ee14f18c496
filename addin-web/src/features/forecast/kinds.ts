import type { ForecastDay } from "../../api";
import type { Texts } from "../../i18n";

const kinds = ["write", "call", "post"] as const;

/** "12 à écrire · 3 à appeler · 1 courrier", of one day or of several; what there is none of is not said. */
export const kindsOf = (days: ForecastDay[], t: Texts) =>
  kinds
    .map((kind) => ({ kind, count: days.reduce((total, day) => total + day[kind], 0) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t.forecast[kind](count))
    .join(" · ");
