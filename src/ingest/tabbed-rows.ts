/**
 * Where tables are among these lines, each from its first line to before the second number: at
 * least two lines in a row that are parted by tabs in the same number. Lines with tabs at their
 * ends alone are indented, and no table; nor are lists, in which a tab stands behind each number,
 * and what several speakers say.
 */
export function tabbedTables(lines: readonly string[]): (readonly [number, number])[] {
  const tables: [number, number][] = [];
  for (let from = 0, to = 1; from < lines.length; from = to, to = from + 1) {
    const tabs = tabsIn(lines[from] ?? "");
    if (tabs === 0) continue;
    while (to < lines.length && tabsIn(lines[to] ?? "") === tabs) to++;
    if (to - from < 2) continue;
    const rows = lines.slice(from, to).map(cellsOf);
    const [first, last] = filledColumns(rows);
    if (last > first && !rows.every((row) => isLead(row[first] ?? ""))) tables.push([from, to]);
  }
  return tables;
}

/** Whether a cell is only the mark of an item of a list, or who speaks. */
function isLead(cell: string): boolean {
  return /^(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|[-•·*●○◆■])$|[:：]$/.test(cell);
}

/** A table as it is shown. */
export interface TabbedTable {
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row is the heads of the columns. */
  readonly hasHead: boolean;
}

/** The table of such rows. Columns at the sides in which no cell has a word are indents. */
export function tabbedTable(lines: readonly string[]): TabbedTable {
  const cells = lines.map(cellsOf);
  const [first, last] = filledColumns(cells);
  const rows = cells.map((row) => row.slice(first, last + 1));
  return { rows, hasHead: hasHead(rows) };
}

/** How many tabs part the cells of a line. */
export function tabsIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf("\t"); at !== -1; at = line.indexOf("\t", at + 1)) count++;
  return count;
}

function cellsOf(line: string): string[] {
  return line.split("\t").map((cell) => cell.trim());
}

/** The first and the last column in which a cell has a word. */
function filledColumns(rows: readonly (readonly string[])[]): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const row of rows)
    for (const [column, cell] of row.entries()) if (cell !== "") [first, last] = [Math.min(first, column), Math.max(last, column)];
  return [first, last];
}

/**
 * Whether the first row can be told to be heads: it has a word in each column and no number, and
 * there is a column of nothing but numbers below it. Two columns are more often names and values,
 * unless the numbers come first.
 */
function hasHead(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...others] = rows;
  if (others.length < 2 || head.some((cell) => cell === "" || /\d/.test(cell))) return false;
  const numeric = head.findIndex((_, column) => others.every((row) => /^[+-]?[\d０-９][\d０-９.,，]*[%％]?$/.test(row[column] ?? "")));
  return numeric !== -1 && (head.length > 2 || numeric === 0);
}
