/**
 * A block of a body. The text of a picture that stands by itself is its words. Of a plain text a
 * table is a `row` for each line, and `attachment` and `signature` are the lines at its end.
 */
export interface Block {
  readonly kind: "heading" | "paragraph" | "picture" | "row" | "attachment" | "signature";
  readonly text: string;
}
