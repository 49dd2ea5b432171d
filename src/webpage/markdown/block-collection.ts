import { paragraphsOf } from "./line-pieces.ts";
import type { Alignment, Block, Cell, Item, Line, Piece } from "./page-block.ts";
import { lineWords } from "./page-block.ts";
import { visible } from "./visible-words.ts";

/** What the paragraphs are that are being collected. */
export interface LineKind {
  readonly alignment: Alignment;
  /** The level of the heading that they are; 0 for none. */
  readonly heading: number;
}

type Container =
  | { readonly is: "blocks"; readonly blocks: Block[] }
  | { readonly is: "list"; readonly isOrdered: boolean; next: number; readonly items: Item[] }
  | { readonly is: "table"; caption: Line; readonly rows: Cell[][] };

/** Collects the blocks of a body from beginnings, ends and pieces, in whatever order they come. */
export interface BlockCollection {
  readonly add: (piece: Piece, kind: LineKind) => void;
  /** Ends the present paragraph. */
  readonly flush: () => void;
  readonly push: (block: Block) => void;
  readonly innermost: () => Container["is"];
  readonly begin: () => void;
  readonly beginList: (isOrdered: boolean, start: number) => void;
  readonly beginItem: (number: number | null) => void;
  readonly beginTable: () => void;
  readonly beginRow: () => void;
  readonly beginCell: (cell: Omit<Cell, "blocks">) => void;
  /** Sets the words of a table's caption, if it can stand above the rows; else they are a row. */
  readonly setCaption: (blocks: readonly Block[]) => void;
  /** Ends the innermost container, and gives its blocks; those of a list or a table are itself. */
  readonly end: () => Block[];
}

export function createBlockCollection(): BlockCollection {
  const root: Container = { is: "blocks", blocks: [] };
  const containers: Container[] = [root];
  const top = (): Container => containers.at(-1) ?? root;
  let pieces: Piece[] = [];
  let kind: LineKind = { alignment: null, heading: 0 };

  /** Where blocks go: into an item or a cell of their own where a list or a table has none yet. */
  const target = (): Block[] => {
    const container = top();
    if (container.is === "list") {
      const item: Item = { number: container.next++, blocks: [] };
      container.items.push(item);
      return item.blocks;
    }
    if (container.is !== "table") return container.blocks;
    const cell: Cell = { isHead: false, alignment: null, columns: 1, rows: 1, blocks: [] };
    container.rows.push([cell]);
    return cell.blocks;
  };
  const flush = () => {
    if (pieces.length === 0) return;
    const lines = paragraphsOf(pieces);
    pieces = [];
    if (lines.length === 0) return;
    const blocks = target();
    for (const line of lines) blocks.push(blockOf(line, kind, blocks.at(-1)));
  };
  return {
    add: (piece, own) => {
      if (pieces.length === 0) kind = own;
      pieces.push(piece);
    },
    flush,
    push: (block) => {
      flush();
      target().push(block);
    },
    innermost: () => top().is,
    begin: () => {
      flush();
      containers.push({ is: "blocks", blocks: [] });
    },
    beginList: (isOrdered, start) => {
      flush();
      containers.push({ is: "list", isOrdered, next: start, items: [] });
    },
    beginItem: (number) => {
      flush();
      const list = top();
      if (list.is !== "list") return;
      if (number !== null) list.next = number;
      containers.push({ is: "blocks", blocks: target() });
    },
    beginTable: () => {
      flush();
      containers.push({ is: "table", caption: [], rows: [] });
    },
    beginRow: () => {
      flush();
      const table = top();
      if (table.is === "table") table.rows.push([]);
    },
    beginCell: (cell) => {
      flush();
      const table = top();
      if (table.is !== "table") return;
      const own: Cell = { ...cell, blocks: [] };
      const row = table.rows.at(-1);
      if (row) row.push(own);
      else table.rows.push([own]);
      containers.push({ is: "blocks", blocks: own.blocks });
    },
    setCaption: (blocks) => {
      const table = top();
      const [only] = blocks;
      if (
        table.is === "table" &&
        table.rows.flat().length === 0 &&
        table.caption.length === 0 &&
        blocks.length === 1 &&
        only?.is === "paragraph"
      )
        table.caption = only.line;
      else if (blocks.length > 0) target().push(...blocks);
    },
    end: () => {
      flush();
      const container = containers.length > 1 ? containers.pop() : undefined;
      if (!container) return root.blocks;
      if (container.is === "list") return listOf(container.isOrdered, container.items);
      if (container.is === "table") return tableOf(container.caption, container.rows);
      return container.blocks;
    },
  };
}

function blockOf(line: Line, { alignment, heading }: LineKind, before: Block | undefined): Block {
  if (heading > 0 && visible(lineWords(line)) !== "") return { is: "heading", level: heading, line };
  // Pictures are set by the site, and so are the captions below them.
  const isOfPicture =
    line.every((piece) => piece.is !== "text") || (before?.is === "paragraph" && before.line.every(({ is }) => is === "picture"));
  return { is: "paragraph", alignment: isOfPicture ? null : alignment, line };
}

function listOf(isOrdered: boolean, items: readonly Item[]): Block[] {
  const shown = items.filter(({ blocks }) => blocks.length > 0);
  return shown.length === 0 ? [] : [{ is: "list", isOrdered, items: shown }];
}

/**
 * A table. One with no more than a cell in each row is there for the layout of the page, and its
 * blocks are those of the article.
 */
function tableOf(caption: Line, rows: readonly Cell[][]): Block[] {
  const shown = rows.filter((row) => row.length > 0);
  const above: Block[] = caption.length === 0 ? [] : [{ is: "paragraph", alignment: null, line: caption }];
  if (shown.every((row) => row.every(({ blocks }) => blocks.length === 0))) return above;
  if (shown.every((row) => row.length === 1)) return [...above, ...shown.flatMap((row) => row.flatMap(({ blocks }) => blocks))];
  return [{ is: "table", caption, rows: shown }];
}
