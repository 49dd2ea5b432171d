import { stringify } from "csv-stringify/sync";
import type { ArticleRecord } from "../site/article-record.ts";
import { recordKeys } from "./record-fields.ts";

/** A record without what has no place in a table. */
export type ArticleRow = Omit<ArticleRecord, "body" | "extra">;

/** The columns of the table, named as the keys of a record and in their order. */
export const csvColumns = recordKeys.filter((key) => key !== "body" && key !== "extra");

/** What stands between the items of a list; where an item has it too, only the JSON Lines tell them apart. */
export const listSeparator = "；";

/**
 * The metadata of articles as CSV after RFC 4180: CRLF line ends, quotes doubled, a header, and a byte order mark without which Excel
 * takes Chinese for the system's own encoding. Null is an empty field. To be written as UTF-8 (a lone surrogate is then lost, unlike in JSON Lines).
 */
export function articlesCsv(records: readonly ArticleRow[]): string {
  const rows = records.map((record) => csvColumns.map((key) => cell(record[key])));
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...csvColumns],
    record_delimiter: "windows",
    // Else CR or LF alone in a field would go unquoted, and end the row.
    quote_record_delimiter: true,
    // LibreOffice takes these for separators too, unless told otherwise: what follows one could begin like a formula.
    quoted_match: /[;\t]/,
  });
}

function cell(value: ArticleRow[keyof ArticleRow]): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return inert(typeof value === "string" ? value : value.join(listSeparator));
}

/**
 * Text that no spreadsheet program takes for a formula (OWASP, “CSV Injection”): one apostrophe is put before what begins like one, and before an
 * apostrophe, so that taking one leading apostrophe off always gives the text back.
 */
function inert(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text;
}

export const csvHeader = `\uFEFF${csvColumns.join(",")}\r\n`;
export function csvRow(record: ArticleRow): string {
  return stringify([csvColumns.map((key) => cell(record[key]))], {
    record_delimiter: "windows",
    quote_record_delimiter: true,
    quoted_match: /[;\t]/,
  });
}
