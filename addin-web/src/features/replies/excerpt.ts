export type Piece = { text: string; isMarked: boolean };

/** About four lines at 320 px: enough to decide on most answers without unfolding. */
const enough = 180;
const around = 60;

/** The text in pieces, the deciding sentence marked where it stands; spaces and line ends may differ. */
export function piecesOf(text: string, sentence: string | null): Piece[] {
  const range = sentence ? rangeOf(text, sentence) : null;
  if (!range) return text ? [{ text, isMarked: false }] : [];
  const [from, to] = range;
  return [
    { text: text.slice(0, from), isMarked: false },
    { text: text.slice(from, to), isMarked: true },
    { text: text.slice(to), isMarked: false },
  ].filter((piece) => piece.text !== "");
}

/** The same, short: what stands around the sentence, never a part of the sentence itself. */
export function excerptOf(pieces: Piece[]): Piece[] {
  const whole = pieces.reduce((length, { text }) => length + text.length, 0);
  if (whole <= enough) return pieces;
  const marked = pieces.findIndex(({ isMarked }) => isMarked);
  if (marked < 0) return pieces.map(({ text }) => ({ text: head(text, enough), isMarked: false }));
  return pieces.map((piece, index) => {
    if (piece.isMarked) return piece;
    return { text: index < marked ? tail(piece.text, around) : head(piece.text, around), isMarked: false };
  });
}

const head = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
const tail = (text: string, length: number) =>
  text.length <= length ? text : `…${text.slice(-length).trimStart()}`;

function rangeOf(text: string, sentence: string): [number, number] | null {
  const words = sentence.trim().split(/\s+/u).map(escaped);
  if (words[0] === "") return null;
  const found = new RegExp(words.join("\\s+"), "u").exec(text);
  return found && [found.index, found.index + found[0].length];
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
