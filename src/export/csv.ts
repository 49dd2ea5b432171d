import type { ArticleRecord } from "../site/article-record.ts";
import { recordKeys } from "./record-fields.ts";

/** A record without the keys that do not fit into a table. */
export type ArticleRow = Omit<ArticleRecord, "body" | "extra" | "credits" | "original">;

/** The columns of the table, named as the keys of a record and in their order. */
export const csvColumns = recordKeys.filter((key) => key !== "body" && key !== "extra" && key !== "credits" && key !== "original");

/**
 * The separator between the items of a list. If an item contains it, only the JSON Lines tell the
 * items apart.
 */
export const listSeparator = "；";

/** The end of every line, the last one too (RFC 4180). */
export const lineEnd = "\r\n";

/**
 * The beginning of a table of articles: a byte order mark, without which Excel takes Chinese for
 * the system's own encoding, and the names of the columns. A table is CSV after RFC 4180, of this
 * line and a row for each article, to be written as UTF-8 (which loses a lone surrogate, unlike
 * JSON Lines).
 */
export const csvHeader = `\uFEFF${csvColumns.join(",")}${lineEnd}`;

/** The metadata of an article as a row of a table, with its line end. Null is an empty field. */
export function csvRow(record: ArticleRow): string {
  return csvColumns.map((key) => field(record[key])).join(",") + lineEnd;
}

function field(value: ArticleRow[keyof ArticleRow]): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return csvCell(
    typeof value === "string" ? value : value.map((item) => (typeof item === "string" ? item : item.path)).join(listSeparator),
  );
}

/** A text as a cell of a table. */
export function csvCell(text: string): string {
  return special.test(text) ? quoted(inert(text)) : text;
}

/**
 * Matches anything that `inert` or `quoted` changes. Most cells have none of it and need only this
 * one test.
 */
const special = /^[=+\-@＝＋－＠']|[",;\t\r\n]/;

/**
 * A text that no spreadsheet program takes for a formula (OWASP, “CSV Injection”). An apostrophe is
 * put before a text that begins like one, and before a leading apostrophe, so that taking one
 * leading apostrophe off always gives the text back.
 */
function inert(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠']/.test(text) ? `'${text}` : text;
}

/**
 * A text, in quotes if it holds a separator, a quote or a part of a line end. LibreOffice also
 * takes semicolons and tabs for separators unless told otherwise, and what follows one could begin
 * like a formula.
 */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
