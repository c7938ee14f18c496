import { useId, type Ref } from "react";
import type { TemplateFault } from "../../api";
import { piecesOf } from "./pieces";
import styles from "./editor.module.css";

type Props = {
  field: Ref<HTMLTextAreaElement>;
  label: string;
  value: string;
  lang: string;
  faults: TemplateFault[];
  disabled: boolean;
  onValue: (value: string) => void;
  onFocus: () => void;
};

/**
 * An ordinary text box that grows with its text, over a copy of it that shows what the box cannot: tags tinted, faulty lines
 * marked where they are. The copy has the box's very type and width, so that both break lines alike.
 */
export function TaggedText({ field, label, value, lang, faults, disabled, onValue, onFocus }: Props) {
  const id = useId();
  const mark = (line: number) => {
    const here = faults.filter((fault) => fault.line === line);
    return here.length === 0 ? undefined : here.some(({ isWarning }) => !isWarning) ? "fault" : "warning";
  };
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.paper}>
        <div className={styles.copy} aria-hidden>
          {value.split("\n").map((line, index) => (
            <div key={index} data-mark={mark(index + 1)}>
              {piecesOf(line).map((piece, at) =>
                piece.isTag ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
              )}
              {"\u200b"}
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          id={id}
          className={styles.text}
          lang={lang}
          spellCheck
          value={value}
          readOnly={disabled}
          aria-invalid={faults.some(({ isWarning }) => !isWarning)}
          onFocus={onFocus}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      </div>
    </div>
  );
}
