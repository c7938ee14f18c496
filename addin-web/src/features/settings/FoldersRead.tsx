import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { api, invalidate, remember, useAction, useQuery, type MailFolder } from "../../api";
import { useText } from "../../i18n";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { treeOf } from "./folderTree";
import styles from "./settings.module.css";

/** Where Outlook rules may file answers: the user's own mailbox, whatever the company. */
export function FoldersRead() {
  const { t } = useText();
  const query = useQuery("folders", api.mailFolders);
  return (
    <section className={styles.folders} aria-labelledby="folders-title">
      <h2 id="folders-title">{t.folders.title}</h2>
      <p className={styles.second}>{t.folders.lead}</p>
      <Loaded query={query} skeleton={<Skeleton rows={3} />}>
        {(folders) => <Choice folders={folders} />}
      </Loaded>
    </section>
  );
}

const chosenIn = (folders: MailFolder[]) => folders.filter(({ isRead }) => isRead).map(({ id }) => id);

function Choice({ folders }: { folders: MailFolder[] }) {
  const { t } = useText();
  const known = chosenIn(folders);
  // Only what she has changed is kept here: what is known may be read anew meanwhile.
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isSaved, setSaved] = useState(false);
  const isChosen = ({ id, isRead }: MailFolder) => changes.get(id) ?? isRead;
  const chosen = folders.filter(isChosen).map(({ id }) => id);
  const isChanged = chosen.join() !== known.join();
  const { run, busy, problem } = useAction(async () => {
    remember("folders", await api.saveMailFolders(chosen));
    setChanges(new Map());
    setSaved(true);
    invalidate("sync");
  });
  const rows = treeOf(folders);
  const refused = problem?.fields.folderIds?.[0];
  return (
    <>
      <ul className={styles.folderList}>
        {rows.map(({ folder, depth, isAlwaysRead }) => (
          <li key={folder.id} style={{ paddingInlineStart: `${depth * 16}px` }}>
            <Checkbox
              label={isAlwaysRead ? `${folder.name} · ${t.folders.always}` : folder.name}
              checked={isAlwaysRead || isChosen(folder)}
              disabled={isAlwaysRead}
              onChange={(_, data) => {
                setSaved(false);
                setChanges(new Map(changes).set(folder.id, data.checked === true));
              }}
            />
          </li>
        ))}
      </ul>
      {rows.every(({ isAlwaysRead }) => isAlwaysRead) && <p className={styles.second}>{t.folders.none}</p>}
      {refused && (
        <p role="alert" className={styles.fault}>
          {refused}
        </p>
      )}
      {problem && !refused && <ProblemNotice problem={problem} />}
      <div className={styles.folderActions}>
        <Button size="small" disabledFocusable={busy || !isChanged} onClick={() => void run()}>
          {t.folders.save}
        </Button>
        <span className={styles.said} role="status">
          {isSaved && !isChanged ? t.common.saved : isChanged ? t.folders.chosen(chosen.length) : ""}
        </span>
      </div>
    </>
  );
}
