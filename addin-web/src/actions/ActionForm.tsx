import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import type { Problem } from "../api";
import { useText } from "../i18n";
import { ProblemNotice } from "../ui";
import styles from "./actions.module.css";

type Props = {
  title: string;
  hint?: string;
  busy: boolean;
  problem: Problem | null;
  submit?: string;
  /** What was typed here before and not saved, offered again. */
  offer?: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** A small form in place: the first field has the focus, Escape leaves, what the API refuses stands at its field. */
export function ActionForm({
  title,
  hint,
  busy,
  problem,
  submit,
  offer,
  onSubmit,
  onCancel,
  children,
}: Props) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus({ preventScroll: true });
    form.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // Escape is a way out for the keyboard; the button beside it does the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <h2>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {offer}
      {children}
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {submit ?? t.common.save}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
