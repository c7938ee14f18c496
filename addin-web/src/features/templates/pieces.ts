export type Piece = { text: string; isTag: boolean };

/** A line cut into words and tags, so that tags can be tinted. */
export const piecesOf = (line: string): Piece[] =>
  line
    .split(/(\{\{[^{}]*\}\})/)
    .map((text, index) => ({ text, isTag: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
