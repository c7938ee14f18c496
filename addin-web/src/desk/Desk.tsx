import { useCallback, useEffect, useState } from "react";
import { useText } from "../i18n";
import { Folders } from "./Folders";
import * as mailbox from "./mailbox/mailbox";
import { folderNames, type FolderName, type Message } from "./mailbox/types";
import { MessageList } from "./MessageList";
import { PaneFrame } from "./PaneFrame";
import { ReadingArea } from "./ReadingArea";
import { TopBar } from "./TopBar";
import { lendAHand } from "./tour/help";
import { Tour } from "./tour/Tour";
import { useTour } from "./tour/useTour";
import { useMailbox } from "./useMailbox";
import { usePane } from "./usePane";
import styles from "./desk.module.css";

const askedMessage = () => new URLSearchParams(location.search).get("message");

/** A mailbox and the pane, side by side as in Outlook, for whoever has no tenant at hand. */
export function Desk() {
  const { t } = useText();
  const [folder, setFolder] = useState<FolderName>("inbox");
  const [selected, setSelected] = useState<string | null>(askedMessage);
  const [said, setSaid] = useState("");
  const { now, folders, messages, message, failed, refresh } = useMailbox(folder, selected);
  const counts = Object.fromEntries(
    folderNames.map((name) => [name, folders[name]?.totalItemCount ?? 0]),
  ) as Record<FolderName, number>;
  const tour = useTour({ now, counts });
  const { step } = tour;
  const tourFolder = step?.folder;
  useEffect(() => {
    if (!tourFolder) return;
    setFolder(tourFolder);
    setSelected(null);
  }, [tourFolder, tour.at]);
  const look = useCallback(() => void refresh(), [refresh]);

  const { frame, mailboxChanged } = usePane(message, { onOpen: setSelected, onChanged: look });

  // A message opened by its id (from the pane or a link) may be in another folder than the one in view.
  const home = folderNames.find((name) => message && folders[name]?.id === message.parentFolderId);
  useEffect(() => {
    if (home) setFolder(home);
  }, [home]);

  /** Whatever she does here, the pane hears of it. */
  const act = async (change: Promise<unknown>, sentence = "", gone = false) => {
    try {
      await change;
      setSaid(sentence);
      if (gone) setSelected(null);
    } catch {
      setSaid(t.desk.down);
    }
    await refresh();
    mailboxChanged();
  };
  const actions = {
    onSend: (sent: Message, client: Parameters<typeof mailbox.send>[1]) =>
      act(mailbox.send(sent.id, client), t.desk.sent, true),
    onRemove: (removed: Message) => act(mailbox.remove(removed.id), "", true),
    onAnswer: (to: Message, kind: Parameters<typeof mailbox.answer>[1], body: string) =>
      act(mailbox.answer(to.id, kind, body), t.desk.answered),
  };

  return (
    <div className={styles.desk}>
      <TopBar now={now} tour={tour} onAdvance={(days) => act(mailbox.advance(days))} />
      <Tour tour={tour} onHelp={(help) => act(lendAHand(help, t.desk.texts.promise))} />
      <div className={styles.columns}>
        <Folders
          folders={folders}
          current={folder}
          onFolder={(name) => {
            setFolder(name);
            setSelected(null);
          }}
        />
        <MessageList
          folder={folder}
          messages={messages}
          selected={selected}
          failed={failed}
          onSelect={setSelected}
          onRetry={look}
        />
        <ReadingArea message={message} sent={home === "sentitems"} said={said} {...actions} />
        <PaneFrame frame={frame} view={step?.view ?? null} />
      </div>
    </div>
  );
}
