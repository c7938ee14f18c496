import { useCallback, useEffect, useRef, useState } from "react";
import * as mailbox from "./mailbox/mailbox";
import {
  folderNames,
  type Folder,
  type FolderName,
  type Message,
  type MessageSummary,
} from "./mailbox/types";

type State = {
  now: string | null;
  folders: Partial<Record<FolderName, Folder>>;
  messages: MessageSummary[] | null;
  message: Message | null;
  failed: boolean;
};

const lookEveryMs = 5000;

async function look(name: FolderName) {
  // A mailbox bears four requests at a time: the folders are asked for once the messages are there.
  const [now, messages] = await Promise.all([mailbox.clock(), mailbox.messagesIn(name)]);
  const folders = await Promise.all(folderNames.map(mailbox.folder));
  const byName = Object.fromEntries(folderNames.map((key, index) => [key, folders[index]]));
  return { now, messages, folders: byName as Partial<Record<FolderName, Folder>> };
}

/** What the mailbox holds, looked at again every few seconds: the pane works in it too. */
export function useMailbox(name: FolderName, selected: string | null) {
  const [state, setState] = useState<State>({
    now: null,
    folders: {},
    messages: null,
    message: null,
    failed: false,
  });

  const wanted = useRef(name);
  const refresh = useCallback(async () => {
    wanted.current = name;
    try {
      const seen = await look(name);
      // Meanwhile another folder may have been opened: its messages are not overwritten by these.
      if (wanted.current === name) setState((was) => ({ ...was, ...seen, failed: false }));
    } catch {
      setState((was) => ({ ...was, failed: true }));
    }
  }, [name]);

  useEffect(() => {
    setState((was) => ({ ...was, messages: null }));
    void refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void refresh();
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [refresh]);

  useEffect(() => {
    let wanted = true;
    setState((was) => ({ ...was, message: null }));
    if (selected)
      mailbox.message(selected).then(
        (message) => {
          if (wanted) setState((was) => ({ ...was, message }));
        },
        () => {
          // The message moved on (sent, deleted) between the list and the click: the list will tell.
          if (wanted) void refresh();
        },
      );
    return () => {
      wanted = false;
    };
  }, [selected, refresh]);

  return { ...state, refresh };
}
