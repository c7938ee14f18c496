import type { ReactNode } from "react";
import styles from "./states.module.css";

type Props = { icon: ReactNode; title: string; text?: string; children?: ReactNode };

export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.mark} aria-hidden>
        {icon}
      </span>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
