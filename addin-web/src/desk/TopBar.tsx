import { Button } from "@fluentui/react-components";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { CompassNorthwestRegular } from "@fluentui/react-icons/svg/compass-northwest";
import { useText } from "../i18n";
import type { TourState } from "./tour/useTour";
import styles from "./desk.module.css";

const user = () => new URLSearchParams(location.search).get("user") ?? "claire";
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

type Props = { now: string | null; tour: TourState; onAdvance: (days: number) => Promise<void> };

/** Says what this is, and lets time pass. */
export function TopBar({ now, tour, onAdvance }: Props) {
  const { t, fullDate } = useText();
  return (
    <header className={styles.top}>
      <strong className={styles.brand}>Relance</strong>
      <span className={styles.what}>{t.desk.banner}</span>
      <span className={styles.clock} role="group" aria-label={t.desk.clock}>
        <CalendarClockRegular fontSize={16} aria-hidden />
        <time dateTime={now ?? undefined}>{now ? fullDate(now) : "…"}</time>
        <Button size="small" onClick={() => void onAdvance(1)}>
          {t.desk.plusDay}
        </Button>
        <Button size="small" onClick={() => void onAdvance(7)}>
          {t.desk.plusWeek}
        </Button>
      </span>
      {!tour.step && (
        <Button size="small" icon={<CompassNorthwestRegular />} onClick={tour.open}>
          {tour.wasLeft ? t.tour.resume(tour.at + 1, tour.total) : t.tour.begin}
        </Button>
      )}
      <span className={styles.user}>{capital(user())}</span>
    </header>
  );
}
