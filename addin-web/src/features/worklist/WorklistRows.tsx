import { useMemo, useState } from "react";
import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { VirtualList } from "../../ui";
import { GroupHeading } from "./GroupHeading";
import { closedAtFirst, entriesOf, entryKey, groupsOf, type Entry, type GroupKey } from "./grouping";
import { Row } from "./Row";
import { toggled } from "./selection";
import styles from "./worklist.module.css";

const heightOf = (entry: Entry) => (entry.kind === "group" ? 40 : 56);

export function WorklistRows({ rows }: { rows: WorklistRow[] }) {
  const { t } = useText();
  const [closed, setClosed] = useState<ReadonlySet<GroupKey>>(new Set(closedAtFirst));
  const groups = useMemo(() => groupsOf(rows), [rows]);
  const entries = useMemo(() => entriesOf(groups, closed), [groups, closed]);
  if (rows.length === 0) return null;
  return (
    <>
      <VirtualList
        label={`${t.shell.worklist}. ${t.worklist.hint}`}
        items={entries}
        keyOf={entryKey}
        estimate={heightOf}
        render={(entry) =>
          entry.kind === "row" ? (
            <Row row={entry.row} />
          ) : (
            <GroupHeading
              group={entry.key}
              size={entry.count}
              amounts={entry.totals}
              open={entry.open}
              onToggle={() => {
                setClosed((now) => toggled(now, entry.key));
              }}
            />
          )
        }
      />
      <div className={styles.end} />
    </>
  );
}
