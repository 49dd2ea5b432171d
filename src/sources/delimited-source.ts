import Papa, { type ParseResult } from "papaparse";
import { Failure } from "../lib/failure.ts";
import type { SourceEntry } from "./source-entry.ts";
import { megabytes, type SourceLimits } from "./source-limits.ts";
import { type TableRow, tableEntries } from "./table-rows.ts";
import { type TextFile, textChunks } from "./text-chunks.ts";

/** What separates cells, the most usual one first. */
const separators = [",", "\t", ";", "|"] as const;

/** The rows of a table in CSV (RFC 4180) or with another separator, of any length. */
export function readDelimited(file: TextFile, place: string, limits: SourceLimits): AsyncGenerator<SourceEntry> {
  return tableEntries(place, rowsOf(withPlainBreaks(textChunks(file)), limits), limits);
}

async function* rowsOf(chunks: AsyncIterable<string>, { rowLength }: SourceLimits): AsyncGenerator<TableRow> {
  let separator: string | null = null;
  let pending = "";
  for await (const chunk of chunks) {
    pending += chunk;
    // What is only begun, as the first line of a short first chunk, is judged when more is there.
    if (separator === null && pending.length < 4096) continue;
    if (separator === null) [separator, pending] = beginningOf(pending);
    const parsed = parse(pending, separator, true);
    pending = pending.slice(parsed.meta.cursor);
    yield* rowsIn(parsed);
    if (pending.length > rowLength) {
      throw new Failure(`a row has more than ${megabytes(rowLength)} million characters; look for a quotation mark that is not closed`);
    }
  }
  if (separator === null) [separator, pending] = beginningOf(pending);
  yield* rowsIn(parse(pending, separator, false));
}

/** The separator, and the text behind the line that names it, as Excel writes one (`sep=;`). */
function beginningOf(text: string): readonly [string, string] {
  const [line, named] = /^sep=(.)\n/.exec(text) ?? [];
  return line === undefined || named === undefined ? [separatorOf(text), text] : [named, text.slice(line.length)];
}

/**
 * The separator by which the heads are most: the first row that has several cells with any of them.
 * Rows below are not asked, as commas of their texts would count.
 */
function separatorOf(text: string): string {
  const firstRows = separators.map(
    (separator) => Papa.parse<string[]>(text.slice(0, 1 << 17), { delimiter: separator, newline: "\n", preview: 5 }).data,
  );
  for (let row = 0; row < 5; row++) {
    const counts = firstRows.map((rows) => rows[row]?.length ?? 0);
    const most = Math.max(...counts);
    if (most > 1) return separators[counts.indexOf(most)] ?? ",";
  }
  return ",";
}

function parse(text: string, delimiter: string, ignoreLast: boolean): ParseResult<string[]> {
  return new Papa.Parser({ delimiter, newline: "\n" }).parse(text, 0, ignoreLast);
}

function* rowsIn({ data, errors }: ParseResult<string[]>): Generator<TableRow> {
  const faults = new Map(errors.map(({ row, code }) => [row, code]));
  for (const [at, cells] of data.entries()) yield { cells, fault: quoteFault(faults.get(at)) };
}

function quoteFault(code: string | undefined): string | null {
  if (code === "MissingQuotes") return "a quotation mark in this row is never closed, so that all below is taken for one cell; close it";
  if (code === "InvalidQuotes") return "a quotation mark within a quoted cell is not written twice; look whether its cells are right";
  return null;
}

/** Texts in which each line break is one `\n`. */
async function* withPlainBreaks(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}
