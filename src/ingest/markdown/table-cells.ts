import type { MarkdownIt as Markdown, StateBlock, Token } from "markdown-it";
import { stockBlockRule } from "./stock-rules.ts";

/** Keeps the cells of a row for which the head has no column, and which markdown-it drops. */
export function keepSurplusCells(markdown: Markdown): void {
  const stock = stockBlockRule("table");
  markdown.block.ruler.at(
    "table",
    (state, startLine, endLine, silent) => {
      const from = state.tokens.length;
      if (!stock(state, startLine, endLine, silent)) return false;
      if (!silent) addSurplus(state, from);
      return true;
    },
    { alt: ["paragraph", "reference"] },
  );
}

function addSurplus(state: StateBlock, from: number): void {
  const table = state.tokens.splice(from);
  const columns = table.reduce((count, { type }) => count + (type === "th_open" ? 1 : 0), 0);
  let surplus: readonly string[] = [];
  let hasSurplus = false;
  for (const token of table) {
    // The head has as many cells as columns.
    if (token.type === "tr_open") surplus = cellsOf(state, token).slice(columns);
    if (token.type === "tr_close") for (const cell of surplus) pushCell(state, cell);
    state.tokens.push(token);
    hasSurplus ||= surplus.length > 0;
  }
  // If rows differ in length, it must be said which cells a head belongs to (WCAG technique H63).
  if (hasSurplus) for (const token of table) if (token.type === "th_open") token.attrPush(["scope", "col"]);
}

/** The cells of a row, divided as markdown-it divides them. */
function cellsOf(state: StateBlock, { map }: Token): string[] {
  const line = map?.[0] ?? 0;
  const row = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

function pushCell(state: StateBlock, content: string): void {
  state.push("td_open", "td", 1);
  Object.assign(state.push("inline", "", 0), { content, children: [] });
  state.push("td_close", "td", -1);
}
