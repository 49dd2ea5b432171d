import type { ArticleRecord } from "../site/article-record.ts";
import { recordKeys } from "./record-fields.ts";

/** A record without what has no place in a table. */
export type ArticleRow = Omit<ArticleRecord, "body" | "extra">;

/** The columns of the table, named as the keys of a record and in their order. */
export const csvColumns = recordKeys.filter((key) => key !== "body" && key !== "extra");

/**
 * What stands between the items of a list; where an item has it too, only the JSON Lines tell them
 * apart.
 */
export const listSeparator = "；";

/** RFC 4180 ends every line so, the last one too. */
const lineEnd = "\r\n";

/**
 * How a table of articles begins: its column names, and before them a byte order mark without which
 * Excel takes Chinese for the system's own encoding. A table is CSV after RFC 4180, of this and a
 * row for each article, to be written as UTF-8 (a lone surrogate is then lost, unlike in JSON
 * Lines).
 */
export const csvHeader = `\uFEFF${csvColumns.join(",")}${lineEnd}`;

/** The metadata of an article as a row of a table, with its line end. Null is an empty field. */
export function csvRow(record: ArticleRow): string {
  return csvColumns.map((key) => field(record[key])).join(",") + lineEnd;
}

function field(value: ArticleRow[keyof ArticleRow]): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value.join(listSeparator);
  return special.test(text) ? quoted(inert(text)) : text;
}

/**
 * What `inert` and `quoted` look for, at once: most cells have nothing of it, and a row with one
 * look at each is done in two thirds of the time.
 */
const special = /^[=+\-@＝＋－＠']|[",;\t\r\n]/;

/**
 * Text that no spreadsheet program takes for a formula (OWASP, “CSV Injection”): one apostrophe is
 * put before what begins like one, and before an apostrophe, so that taking one leading apostrophe
 * off always gives the text back.
 */
function inert(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text;
}

/**
 * Text in quotes where it holds a separator, a quote or a part of a line end. LibreOffice takes
 * semicolons and tabs for separators too, unless told otherwise: what follows one could begin like
 * a formula.
 */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
