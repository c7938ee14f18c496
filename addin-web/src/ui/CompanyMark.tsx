import { initialsOf, inkOn } from "./companyMark";
import styles from "./CompanyMark.module.css";

type Company = { name: string; color: string };

/** The company's own colour and initials: in a firm with forty files nobody must wonder whose money this is. */
export function CompanyMark({ company, size }: { company: Company; size?: "small" }) {
  const { name, color } = company;
  return (
    <span
      className={styles.mark}
      data-size={size}
      style={{ background: color, color: inkOn(color) }}
      title={size && name}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}

/** All companies at once: a mosaic of the first four. */
export function AllMark({ companies }: { companies: Company[] }) {
  return (
    <span className={styles.mosaic} aria-hidden>
      {Array.from({ length: 4 }, (_, at) => (
        <span key={at} style={{ background: companies[at % companies.length]?.color }} />
      ))}
    </span>
  );
}
