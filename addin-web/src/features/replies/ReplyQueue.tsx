import { useState, type KeyboardEvent } from "react";
import { replyEntries, type Reply, type ReplyDecision } from "../../api";
import { useText } from "../../i18n";
import { useLeave } from "../../ui";
import { placeIn, type Place } from "./queue";
import { ReplyCard } from "./ReplyCard";
import { ReplyRow } from "./ReplyRow";
import { WhoseCard } from "./WhoseCard";
import styles from "./replies.module.css";

type Props = {
  replies: Reply[];
  decide: (reply: Reply, body: ReplyDecision) => Promise<void>;
  choose: (chosen: Reply, others: Reply[]) => Promise<void>;
  onOpen: (reply: Reply) => void;
  onCustomer: (customerId: number) => void;
};

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const hasOwnArrows = "input, textarea, select, [role=menu], [aria-haspopup=menu][aria-expanded=true]";

/** One answer at a time, the others waiting below; when one is decided the next comes up by itself. */
export function ReplyQueue({ replies, decide, choose, onOpen, onCustomer }: Props) {
  const { t } = useText();
  const leave = useLeave();
  const entries = replyEntries(replies);
  const [asked, setAsked] = useState<Place>({ key: null, at: 0 });
  const [hasMoved, setHasMoved] = useState(false);
  const place = placeIn(entries, asked);
  if (place.key !== asked.key) {
    setAsked(place);
    // The one that she was on has gone: the next one is hers.
    if (asked.key !== null) setHasMoved(true);
  }
  const goTo = (at: number) => {
    const entry = entries[at];
    if (!entry || entry.key === place.key) return;
    leave(() => {
      setHasMoved(true);
      setAsked({ key: entry.key, at });
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || (event.target as Element).closest(hasOwnArrows)) return;
    event.preventDefault();
    goTo(place.at + step);
  };
  return (
    <>
      {/* The arrows are a shorter way; each row is a button that does the same. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul onKeyDown={onKeyDown}>
        {entries.map((entry, at) => {
          const [reply, ...others] = entry.replies;
          const takesFocus = hasMoved;
          const open = () => {
            onOpen(reply);
          };
          return (
            <li key={entry.key}>
              {entry.key !== place.key ? (
                <ReplyRow
                  entry={entry}
                  onOpen={() => {
                    goTo(at);
                  }}
                />
              ) : others.length > 0 ? (
                <WhoseCard replies={entry.replies} takesFocus={takesFocus} choose={choose} onOpen={open} />
              ) : (
                <ReplyCard
                  key={reply.id}
                  reply={reply}
                  takesFocus={takesFocus}
                  decide={decide}
                  onOpen={open}
                  onCustomer={() => {
                    onCustomer(reply.customerId);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.keys}>{t.replies.keys}</p>
    </>
  );
}
