import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./SubHeader.module.css";

type Props = { back: string; onBack: () => void; title: string; children?: ReactNode };

/** The head of a page inside a view: the way back, then where one is. Opening it moves the focus there. */
export function SubHeader({ back, onBack, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <header className={styles.header}>
      <button type="button" className={styles.back} onClick={onBack}>
        <ArrowLeftRegular fontSize={16} aria-hidden /> {back}
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
