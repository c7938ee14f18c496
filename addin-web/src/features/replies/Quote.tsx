import { useState } from "react";
import { frenchSpaces } from "../../format/words";
import { useText } from "../../i18n";
import { excerptOf, piecesOf } from "./excerpt";
import styles from "./replies.module.css";

/** What was written, with the sentence that decided marked in it. */
export function Quote({ text, sentence }: { text: string; sentence: string | null }) {
  const { t, lang } = useText();
  const [unfolded, setUnfolded] = useState(false);
  const pieces = piecesOf(text.trim(), sentence);
  if (pieces.length === 0) return null;
  const short = excerptOf(pieces);
  const isLong = short.some((piece, index) => piece.text !== pieces[index]?.text);
  const [open, close] = lang === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
  return (
    <blockquote className={styles.quote}>
      {open}
      {(unfolded ? pieces : short).map((piece, index) =>
        piece.isMarked ? (
          <mark key={index}>{frenchSpaces(piece.text)}</mark>
        ) : (
          <span key={index}>{frenchSpaces(piece.text)}</span>
        ),
      )}
      {close}
      {isLong && (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={unfolded}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {unfolded ? t.replies.fold : t.replies.unfold}
        </button>
      )}
    </blockquote>
  );
}
