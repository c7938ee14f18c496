import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useText } from "../i18n";
import { forget, keep, keptAt } from "./kept";
import styles from "./states.module.css";

type Options<T> = {
  /** Company, customer and form: "3/41/promise". Each has one place. */
  place: string;
  value: T;
  isChanged: boolean;
  restore: (value: T) => void;
};

/**
 * Keeps what is typed in a form. Found again, it is offered and not imposed: the facts may have moved on.
 * `done` is called once it is saved or given up.
 */
export function useKept<T>({ place, value, isChanged, restore }: Options<T>): {
  offer: ReactNode;
  done: () => void;
} {
  const [found, setFound] = useState(() => keptAt(place));
  const text = JSON.stringify(value);
  useEffect(() => {
    if (isChanged) keep(place, text);
  }, [place, text, isChanged]);
  const done = useCallback(() => {
    forget(place);
    setFound(null);
  }, [place]);
  const offer = found && found.text !== text && (
    <Offer
      at={found.at}
      onResume={() => {
        setFound(null);
        restore(JSON.parse(found.text) as T);
      }}
      onDrop={done}
    />
  );
  return { offer, done };
}

type OfferProps = { at: string; onResume: () => void; onDrop: () => void };

function Offer({ at, onResume, onDrop }: OfferProps) {
  const { t, dateTime } = useText();
  return (
    <div className={styles.kept} role="status">
      <span>{t.kept.found(dateTime(at))}</span>
      <span className={styles.keptActions}>
        <Button size="small" onClick={onResume}>
          {t.kept.resume}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDrop}>
          {t.kept.drop}
        </Button>
      </span>
    </div>
  );
}
