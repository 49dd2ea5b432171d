import { lineMarkdown } from "./line-to-markdown.ts";
import type { Alignment, Block, Cell } from "./page-block.ts";

/**
 * A table as rows of Markdown; null if Markdown cannot show it so: it needs heads above, as many
 * cells in each row, and no more than a line in each.
 */
export function tableMarkdown({ caption, rows }: Block & { readonly is: "table" }): string | null {
  const [head, ...others] = rows;
  if (!head || caption.length > 0 || !head.every(({ isHead }) => isHead)) return null;
  const isSimple = (row: readonly Cell[]) => row.length === head.length && row.every(isLine);
  if (!isSimple(head) || !others.every((row) => isSimple(row) && !row.some(({ isHead }) => isHead))) return null;
  const marks = head.map((_, column) => {
    const alignments = others.map((row) => alignmentOf(row[column]));
    const [first = null] = alignments;
    return alignments.every((alignment) => alignment === first) ? marksOf(first) : "---";
  });
  return [head.map(cellMarkdown), marks, ...others.map((row) => row.map(cellMarkdown))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function isLine({ columns, rows, blocks }: Cell): boolean {
  const [only, ...more] = blocks;
  return columns === 1 && rows === 1 && more.length === 0 && (only === undefined || only.is === "paragraph");
}

function alignmentOf(cell: Cell | undefined): Alignment {
  const only = cell?.blocks[0];
  return (only?.is === "paragraph" ? only.alignment : null) ?? cell?.alignment ?? null;
}

function marksOf(alignment: Alignment): string {
  if (alignment === "center") return ":-:";
  return alignment === "right" ? "--:" : "---";
}

function cellMarkdown({ blocks }: Cell): string {
  const [only] = blocks;
  return only?.is === "paragraph" ? lineMarkdown(only.line, "cell") : "";
}
