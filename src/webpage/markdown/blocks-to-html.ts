import { escapeHtml } from "../../ingest/escape-html.ts";
import { stepsOf } from "./mark-changes.ts";
import type { Alignment, Block, Cell, Line, Mark, Piece } from "./page-block.ts";

/** A line as HTML that Jiuwen shows in Markdown. It is one line of text. */
function lineHtml(line: Line): string {
  return stepsOf(line)
    .map((step) => (step.is === "piece" ? pieceHtml(step.piece) : step.is === "begin" ? markStart(step.mark) : markEnd(step.mark)))
    .join("");
}

/** A piece of a line, without its marks, as HTML. */
export function pieceHtml(piece: Piece): string {
  switch (piece.is) {
    case "text":
      return escapeHtml(piece.text).replaceAll("\n", " ");
    case "break":
      return "<br>";
    case "picture":
      return `<img src="${escapeHtml(piece.address)}"${piece.words === "" ? "" : ` alt="${escapeHtml(piece.words)}"`}>`;
    case "embedded":
      return `<iframe src="${escapeHtml(piece.address)}"${piece.words === "" ? "" : ` title="${escapeHtml(piece.words)}"`}></iframe>`;
  }
}

export function markStart({ name, address }: Mark): string {
  return name === "link" ? `<a href="${escapeHtml(address)}">` : `<${name}>`;
}

export function markEnd({ name }: Mark): string {
  return name === "link" ? "</a>" : `</${name}>`;
}

/** A block as HTML that Jiuwen shows in Markdown: lines of which none is blank. */
export function blockHtml(block: Block): string {
  switch (block.is) {
    case "paragraph":
      return `<p${alignHtml(block.alignment)}>${lineHtml(block.line)}</p>`;
    case "heading":
      return `<h${block.level}>${lineHtml(block.line)}</h${block.level}>`;
    case "captioned":
      return `<p>${lineHtml(block.picture)}</p>\n<p>${lineHtml(block.caption)}</p>`;
    case "embedded":
      return lineHtml(block.line);
    case "code":
      // A blank line would end the HTML.
      return `<pre>&#10;${escapeHtml(block.text).replaceAll("\n", "&#10;")}</pre>`;
    case "rule":
      return "<hr>";
    case "list":
      return block.isOrdered ? orderedHtml(block.items) : `<ul>\n${block.items.map(({ blocks }) => itemHtml(blocks)).join("\n")}\n</ul>`;
    case "quotation":
      return `<blockquote>\n${blocksHtml(block.blocks)}\n</blockquote>`;
    case "details":
      return `<details>\n<summary>${lineHtml(block.summary)}</summary>\n${blocksHtml(block.blocks)}\n</details>`;
    case "table": {
      const caption = block.caption.length === 0 ? "" : `<caption>${lineHtml(block.caption)}</caption>\n`;
      return `<table>\n${caption}${block.rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("\n")}\n</table>`;
    }
  }
}

function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join("\n");
}

/** What holds nothing but a line is that line. */
function withinHtml(blocks: readonly Block[]): string {
  const [only, ...more] = blocks;
  return only?.is === "paragraph" && more.length === 0 ? lineHtml(only.line) : blocksHtml(blocks);
}

function itemHtml(blocks: readonly Block[]): string {
  return `<li>${withinHtml(blocks)}</li>`;
}

/** In HTML only the first item of a list has a number here, so that a leap begins a new list. */
function orderedHtml(items: readonly { readonly number: number; readonly blocks: readonly Block[] }[]): string {
  const parts = items.map(({ number, blocks }, index) => {
    const goesOn = index > 0 && items[index - 1]?.number === number - 1;
    const start = `<ol${number === 1 ? "" : ` start="${number}"`}>\n`;
    return `${goesOn ? "" : `${index === 0 ? "" : "</ol>\n"}${start}`}${itemHtml(blocks)}\n`;
  });
  return `${parts.join("")}</ol>`;
}

function cellHtml({ isHead, alignment, columns, rows, blocks }: Cell): string {
  const [only, ...more] = blocks;
  const own = only?.is === "paragraph" && more.length === 0 ? (only.alignment ?? alignment) : alignment;
  const spans = `${columns === 1 ? "" : ` colspan="${columns}"`}${rows === 1 ? "" : ` rowspan="${rows}"`}`;
  const name = isHead ? "th" : "td";
  return `<${name}${spans}${alignHtml(own)}>${withinHtml(blocks)}</${name}>`;
}

function alignHtml(alignment: Alignment): string {
  return alignment === null ? "" : ` align="${alignment}"`;
}
