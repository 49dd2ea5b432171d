import { fault, note, type SourceEntry } from "./source-entry.ts";
import type { SourceLimits } from "./source-limits.ts";

/** A row of a table as it stands in its file, and what is wrong with how it is written. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly fault: string | null;
}

/**
 * The records of a table. Its heads are the first row that is not empty, or the next one if the
 * first has a single cell and the next has more, as a title above a table has. A row is counted
 * from the heads on, also where rows between are empty. Heads that are there twice or not at all
 * get a name of their own, and rows with more or fewer cells than heads are told; all are kept.
 */
export async function* tableEntries(
  place: string,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  { columns }: SourceLimits,
): AsyncGenerator<SourceEntry> {
  let heads: readonly string[] | null = null;
  let title: TableRow | null = null;
  let [number, records] = [0, 0];
  for await (const row of rows) {
    if (row.cells.length > columns) {
      yield fault(place, `a row has ${row.cells.length} columns, more than ${columns}; nothing further of it is read, save it with fewer`);
      return;
    }
    const filled = row.cells.filter((cell) => cell.trim() !== "").length;
    if (heads !== null) number++;
    if (filled === 0) continue;
    if (heads === null && title === null && filled === 1) {
      title = row;
      continue;
    }
    if (heads === null) {
      const isTitle = title !== null && filled > 1;
      if (isTitle)
        yield note(
          place,
          `its first row is taken for a title, as it has a single cell: ${shown(title?.cells.find((cell) => cell.trim() !== ""))}`,
        );
      heads = namedHeads((title !== null && !isTitle ? title : row).cells);
      yield* headFaults(place, (title !== null && !isTitle ? title : row).cells);
      if (title === null || isTitle) continue;
      number = 1;
    }
    records++;
    yield* rowEntries(`${place}#${number}`, heads, row);
  }
  if (heads === null && title === null) yield note(place, "it is empty");
  else if (records === 0)
    yield fault(place, "it has no rows below its heads; if it has articles, save it again with its heads in the first row");
}

function shown(text = ""): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}

function* rowEntries(place: string, heads: readonly string[], { cells, fault: written }: TableRow): Generator<SourceEntry> {
  const values = new Map(cells.map((cell, at) => [heads[at] ?? `column ${at + 1}`, cell]));
  if (written !== null) yield fault(place, written);
  else if (cells.length > heads.length && cells.slice(heads.length).some((cell) => cell !== "")) {
    yield fault(place, `this row has ${cells.length} cells for ${heads.length} heads; look whether a separator in it should be quoted`);
  } else if (cells.length < heads.length) {
    yield fault(place, `this row has ${cells.length} cells for ${heads.length} heads; look whether a line break in it should be quoted`);
  }
  yield { kind: "row", place, values };
}

/** The heads by which values are named, each of which is there once. */
function namedHeads(cells: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return cells.map((cell, at) => {
    const head = cell.trim() || `column ${at + 1}`;
    const times = (used.get(head) ?? 0) + 1;
    used.set(head, times);
    return times === 1 ? head : `${head} (${times})`;
  });
}

function* headFaults(place: string, cells: readonly string[]): Generator<SourceEntry> {
  const heads = cells.map((cell) => cell.trim());
  const twice = new Set(heads.filter((head, at) => head !== "" && heads.indexOf(head) !== at));
  for (const head of [...twice].slice(0, 10)) {
    yield fault(
      place,
      `several columns have the head "${shown(head)}"; the later ones are kept as "${shown(head)} (2)" and so on, give them names of their own`,
    );
  }
}
