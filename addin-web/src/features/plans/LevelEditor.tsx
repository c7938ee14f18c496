import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId } from "react";
import type { Template } from "../../api";
import { useText } from "../../i18n";
import { ChannelIcon } from "../../ui";
import { offsetOf, type LevelDraft } from "./draft";
import { LevelFields } from "./LevelFields";
import styles from "./plans.module.css";

export type LevelProps = {
  level: LevelDraft;
  number: number;
  texts: Template[];
  onLevel: (level: LevelDraft) => void;
  /** The day is typed: the level may take its place among the others. */
  onSettled: () => void;
  onRemove: () => void;
};

type Props = LevelProps & { open: boolean; faults: string[]; onOpen: () => void };

/** One level of the timeline, which opens in place. */
export function LevelEditor({ open, faults, onOpen, ...props }: Props) {
  const { t } = useText();
  const { level, number } = props;
  const panel = useId();
  const offset = offsetOf(level);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const when = offset === null ? "…" : t.rules.offsetLong(offset);
  return (
    <div className={styles.editorLevel} data-tone={level.tone}>
      <button
        type="button"
        className={styles.editorHead}
        aria-expanded={open}
        aria-controls={panel}
        onClick={onOpen}
      >
        <span className="visually-hidden">{t.plans.editLevel(number, when)}. </span>
        <span className={styles.offset}>{offset === null ? "…" : t.rules.offset(offset)}</span>
        <span className={styles.dot}>
          <ChannelIcon channel={level.channel} />
        </span>
        <span className={styles.stepWords}>
          <span className={styles.levelName}>{t.plans.level(number)}</span>
          <span className={styles.second}>
            {t.rules.channels[level.channel]}
            {level.channel !== "collection" && ` · ${t.rules.tones[level.tone]}`}
          </span>
        </span>
        <Chevron fontSize={12} aria-hidden />
      </button>
      {faults.length > 0 && (
        <p className={styles.fault} role="alert">
          {faults.join(" ")}
        </p>
      )}
      <div id={panel} hidden={!open}>
        {open && <LevelFields {...props} />}
      </div>
    </div>
  );
}
