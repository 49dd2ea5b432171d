/** A mark of words within a line, the outermost first, as they are written around one another. */
export const markNames = ["link", "ruby", "rp", "rt", "strong", "em", "s", "u", "mark", "small", "sub", "sup", "code"] as const;

export type MarkName = (typeof markNames)[number];

export interface Mark {
  readonly name: MarkName;
  /** Where a link leads, as it is to be written; empty for all other marks. */
  readonly address: string;
}

/** A part of a line with the marks around it, in the order of `markNames`, each name once. */
export type Piece =
  | { readonly is: "text"; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly is: "break"; readonly marks: readonly Mark[] }
  | { readonly is: "picture"; readonly address: string; readonly words: string; readonly marks: readonly Mark[] }
  | { readonly is: "embedded"; readonly address: string; readonly words: string; readonly marks: readonly Mark[] };

export type Line = readonly Piece[];

export type Alignment = "center" | "right" | null;

export interface Item {
  /** Its number in an ordered list. */
  readonly number: number;
  readonly blocks: Block[];
}

export interface Cell {
  readonly isHead: boolean;
  readonly alignment: Alignment;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: Block[];
}

/** A block of a body. What has blocks in it is not empty. */
export type Block =
  | { readonly is: "paragraph"; readonly alignment: Alignment; readonly line: Line }
  | { readonly is: "heading"; readonly level: number; readonly line: Line }
  | { readonly is: "captioned"; readonly picture: Line; readonly caption: Line }
  | { readonly is: "embedded"; readonly line: Line }
  | { readonly is: "code"; readonly text: string; readonly language: string }
  | { readonly is: "rule" }
  | { readonly is: "list"; readonly isOrdered: boolean; readonly items: readonly Item[] }
  | { readonly is: "quotation"; readonly blocks: readonly Block[] }
  | { readonly is: "details"; readonly summary: Line; readonly blocks: readonly Block[] }
  | { readonly is: "table"; readonly caption: Line; readonly rows: readonly (readonly Cell[])[] };

/** The words of a line, without those that only describe a picture. */
export function lineWords(line: Line): string {
  return line.map((piece) => (piece.is === "text" ? piece.text : piece.is === "break" ? "\n" : "")).join("");
}

/** The words of blocks in their order. */
export function blockWords(blocks: readonly Block[]): string {
  return linesOf(blocks).map(lineWords).join("\n");
}

/** The lines of blocks in their order; code is lines without marks. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(linesIn);
}

function linesIn(block: Block): Line[] {
  switch (block.is) {
    case "paragraph":
    case "heading":
    case "embedded":
      return [block.line];
    case "captioned":
      return [block.picture, block.caption];
    case "code":
      return block.text.split("\n").map((text): Line => [{ is: "text", text, marks: [] }]);
    case "rule":
      return [];
    case "list":
      return block.items.flatMap((item) => linesOf(item.blocks));
    case "quotation":
      return linesOf(block.blocks);
    case "details":
      return [block.summary, ...linesOf(block.blocks)];
    case "table":
      return [block.caption, ...block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.blocks)))];
  }
}
