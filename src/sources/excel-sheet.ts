import { excelDate } from "./excel-date.ts";
import type { TableRow } from "./table-rows.ts";
import type { XmlEvent } from "./xml-events.ts";

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  readonly sharedStrings: readonly string[];
  /** Whether numbers of a style are shown as dates, by the number of the style. */
  readonly areDates: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** Whether an element has a name, perhaps behind a prefix, which few programs write. */
export function isNamed({ name }: { readonly name: string }, plain: string): boolean {
  return name === plain || name.endsWith(`:${plain}`);
}

/**
 * The rows of a sheet (ECMA-376, 18.3.1.73) one after the other, with empty cells where none are
 * written, and one empty row for each run of empty ones. A cell that is further right than
 * `columns` makes a row that has too many, and no cells.
 *
 * This is own code, as read-excel-file 9 makes every cell up to the last one written, of which two
 * are enough to exhaust all memory.
 */
export async function* sheetRows(events: AsyncIterable<XmlEvent>, parts: WorkbookParts, columns: number): AsyncGenerator<TableRow> {
  let cells: string[] = [];
  let [type, style, text, isText, isPhonetic] = ["", 0, "", false, false];
  let [column, row] = [0, 0];
  for await (const event of events) {
    if (event.type === "text") {
      if (isText && !isPhonetic) text += event.text;
    } else if (isNamed(event, "v") || isNamed(event, "t")) isText = event.type === "open";
    else if (isNamed(event, "rPh")) isPhonetic = event.type === "open";
    else if (isNamed(event, "row")) {
      if (event.type === "close") yield { cells, fault: null };
      else {
        const number = Number(event.attributes["r"] ?? row + 1);
        if (number > row + 1) yield { cells: [], fault: null };
        [cells, column, row] = [[], 0, number];
      }
    } else if (isNamed(event, "c") && event.type === "open") {
      [type, style, text] = [event.attributes["t"] ?? "n", Number(event.attributes["s"] ?? -1), ""];
      column = columnOf(event.attributes["r"]) ?? column + 1;
      if (column > columns) {
        yield { cells: Array.from({ length: columns + 1 }, () => ""), fault: null };
        return;
      }
    } else if (isNamed(event, "c") && text !== "") {
      while (cells.length < column - 1) cells.push("");
      cells[column - 1] = cellText(type, style, text, parts);
    }
  }
}

/** The number of a column by the letters of a cell: 1 for `A12`, 27 for `AA1`. */
function columnOf(cell: string | undefined): number | null {
  const letters = /^[A-Z]{1,6}(?=\d)/.exec(cell ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(type: string, style: number, text: string, { sharedStrings, areDates, isFrom1904 }: WorkbookParts): string {
  if (type === "s") return sharedStrings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "true" : "false";
  if (type === "d") return text.replace("T", " ").replace(/ 00:00:00(?:\.0+)?$/, "");
  if (type !== "n") return unescapeText(text);
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return (areDates[style] ? excelDate(number, isFrom1904) : null) ?? plainNumber(text, number);
}

/** A number without an exponent, and without the last digits that binary fractions leave. */
function plainNumber(text: string, number: number): string {
  if (/^-?\d+$/.test(text)) return text;
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

/** Undoes how workbooks write characters that XML cannot have: `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
