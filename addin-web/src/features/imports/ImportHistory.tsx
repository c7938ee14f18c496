import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import { api, invalidate, useAction, useQuery, type ImportRun } from "../../api";
import { useText } from "../../i18n";
import { Announce, Loaded, ProblemNotice, Skeleton } from "../../ui";
import styles from "./imports.module.css";

export function ImportHistory({ companyId }: { companyId: number }) {
  const { t } = useText();
  const [said, setSaid] = useState("");
  const query = useQuery(`imports/${companyId}`, () => api.imports(companyId));
  const { run, busy, problem } = useAction(async (id: number) => {
    await api.undoImport(companyId, id);
    setSaid(t.imports.undoneNow);
    invalidate();
  });
  return (
    <section className={styles.section}>
      <h2>{t.imports.history}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <Announce>{said}</Announce>
      <Loaded query={query} skeleton={<Skeleton rows={2} />}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className={styles.second}>{t.imports.noHistory}</p>}
            <ul className={styles.runs}>
              {items.map((item) => (
                <Run key={item.id} item={item} busy={busy} onUndo={() => void run(item.id)} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Run({ item, busy, onUndo }: { item: ImportRun; busy: boolean; onUndo: () => void }) {
  const { t, dateTime, date } = useText();
  return (
    <li data-undone={item.undoneAt ? true : undefined}>
      <p className={styles.name}>{item.files.join(", ")}</p>
      <p className={styles.second}>
        {dateTime(item.at)} · {item.by}
      </p>
      <p className={styles.second}>
        {t.imports.summary(item.created, item.updated, item.closed)}
        {item.rejected > 0 && ` · ${t.imports.rejected(item.rejected)}`}
        {item.undoneAt && ` · ${t.imports.undone(date(item.undoneAt))}`}
      </p>
      {item.canUndo && (
        <Button size="small" icon={<ArrowUndoRegular />} disabled={busy} onClick={onUndo}>
          {t.imports.undo}
        </Button>
      )}
    </li>
  );
}
