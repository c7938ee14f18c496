import { useId, useState, type ReactNode } from "react";
import { useText } from "../../i18n";
import styles from "./dashboard.module.css";

type Props = { title: string; words?: ReactNode; drawing: ReactNode; table: ReactNode };

/** A drawing with its title and, one press away, the figures that it was drawn from. */
export function Figure({ title, words, drawing, table }: Props) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <h2 id={id} className={styles.section}>
        {title}
      </h2>
      {words}
      {drawing}
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? t.dashboard.hideTable : t.dashboard.showTable}
        <span className="visually-hidden"> : {title}</span>
      </button>
      {shown && table}
    </section>
  );
}
