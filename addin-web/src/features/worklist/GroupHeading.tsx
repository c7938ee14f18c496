import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Money } from "../../api";
import { useText } from "../../i18n";
import { Tick } from "../../ui";
import { useWorklist } from "./context";
import type { GroupKey } from "./grouping";
import styles from "./worklist.module.css";

type Props = { group: GroupKey; size: number; amounts: Money[]; open: boolean; onToggle: () => void };

export function GroupHeading({ group, size, amounts, open, onToggle }: Props) {
  const { t, count, totals } = useText();
  const { selection, running } = useWorklist();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <h2 className={styles.group}>
      {group === "write" && (
        <Tick
          label={t.worklist.selectAll}
          checked={selection.all}
          disabled={running}
          onChange={selection.toggleAll}
        />
      )}
      <button type="button" className={styles.groupButton} aria-expanded={open} onClick={onToggle}>
        <span className={styles.groupName}>{t.worklist.groups[group]}</span>
        <span className={styles.groupCount}>{count(size)}</span>
        <span className={styles.groupTotal}>{totals(amounts)}</span>
        <Chevron fontSize={12} aria-hidden />
      </button>
    </h2>
  );
}
