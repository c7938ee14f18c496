import { useEffect, useRef } from "react";
import styles from "./Tick.module.css";

type Props = { label: string; checked: boolean | "mixed"; disabled?: boolean; onChange: () => void };

/** The browser's own checkbox in Fluent's dress: thousands of rows scroll, and each has one. */
export function Tick({ label, checked, disabled, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = checked === "mixed";
  }, [checked]);
  return (
    <span className={styles.tick}>
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={checked === true}
        disabled={disabled}
        onChange={onChange}
      />
    </span>
  );
}
