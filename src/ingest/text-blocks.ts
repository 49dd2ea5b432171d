import type { Block } from "./block.ts";
import type { Item } from "./item.ts";
import { tabbedTable, tabsIn } from "./tabbed-rows.ts";
import { tableEnd, tableStart } from "./table-frame.ts";

/** Makes HTML of the text of a line, in which nothing is markup. */
type Inline = (text: string) => string;

/**
 * The blocks of a plain text as HTML. The lines of one table, list of attachments or signature are
 * one element. `inlineOf` makes HTML of the lines of lists and signatures. The headings of a
 * roundup are those of its items.
 */
export function blocksHtml(blocks: readonly Block[], inline: Inline, inlineOf: (block: Block) => string, items: readonly Item[]): string {
  const shown: string[] = [];
  let [tables, headings] = [0, 0];
  for (let from = 0, to = 1; from < blocks.length; from = to, to = from + 1) {
    const block = blocks[from];
    if (!block) break;
    while (goesOn(block, blocks[to])) to++;
    const lines = () => blocks.slice(from, to).map(({ text }) => text);
    if (block.kind === "heading") shown.push(`<h2${idOf(items[headings++])}>${inline(block.text)}</h2>`);
    else if (block.kind === "row") shown.push(tableHtml(lines(), ++tables, inline));
    else if (block.kind === "attachment" || block.kind === "signature") shown.push(linesHtml(blocks.slice(from, to), block.kind, inlineOf));
    else shown.push(`<p>${inline(block.text)}</p>`);
  }
  return shown.join("\n");
}

function idOf(item: Item | undefined): string {
  return item ? ` id="${item.id}"` : "";
}

/** Whether a block belongs to the same element as the first one of it. */
function goesOn(first: Block, next: Block | undefined): boolean {
  if (first.kind !== next?.kind) return false;
  if (first.kind === "row") return tabsIn(first.text) === tabsIn(next.text);
  return first.kind === "signature" || (first.kind === "attachment" && !next.text.startsWith("附"));
}

function linesHtml(blocks: readonly Block[], kind: "attachment" | "signature", inlineOf: (block: Block) => string): string {
  return `<div class="${kind}">\n${blocks.map((block) => `<p>${inlineOf(block)}</p>`).join("\n")}\n</div>`;
}

function tableHtml(lines: readonly string[], number: number, inline: Inline): string {
  const { rows, hasHead } = tabbedTable(lines);
  const rowsHtml = rows.map((row, index) => {
    const isHead = hasHead && index === 0;
    const cells = row.map((cell) => (isHead ? `<th scope="col">${inline(cell)}</th>` : `<td>${inline(cell)}</td>`));
    return `<tr>\n${cells.join("\n")}\n</tr>\n`;
  });
  const head = hasHead ? `<thead>\n${rowsHtml.shift()}</thead>\n` : "";
  return `${tableStart(number)}${head}<tbody>\n${rowsHtml.join("")}</tbody>\n${tableEnd}`;
}
