import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DraftsRegular } from "@fluentui/react-icons/svg/drafts";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useText } from "../i18n";
import { folderNames, type Folder, type FolderName } from "./mailbox/types";
import styles from "./desk.module.css";

const icons = {
  inbox: MailInboxRegular,
  drafts: DraftsRegular,
  sentitems: SendRegular,
  deleteditems: DeleteRegular,
};

type Props = {
  folders: Partial<Record<FolderName, Folder>>;
  current: FolderName;
  onFolder: (name: FolderName) => void;
};

export function Folders({ folders, current, onFolder }: Props) {
  const { t, count } = useText();
  return (
    <nav className={styles.folders} aria-label={t.desk.folders}>
      {folderNames.map((name) => {
        const Icon = icons[name];
        const size = folders[name]?.totalItemCount;
        return (
          <button
            key={name}
            type="button"
            className={styles.folder}
            aria-current={name === current ? "page" : undefined}
            onClick={() => {
              onFolder(name);
            }}
          >
            <Icon fontSize={16} aria-hidden />
            <span className={styles.label}>{t.desk[name]}</span>
            {size ? <span className={styles.number}>{count(size)}</span> : null}
          </button>
        );
      })}
    </nav>
  );
}
