import { byteOrderMark, csvCell, lineEnd, listSeparator } from "../lib/csv-cell.ts";
import type { ArticleRecord } from "../site/article-record.ts";
import { recordKeys } from "./record-fields.ts";

/** A record without the keys that do not fit into a table. */
export type ArticleRow = Omit<ArticleRecord, "body" | "extra" | "credits" | "original">;

/** The columns of the table, named as the keys of a record and in their order. */
export const csvColumns = recordKeys.filter((key) => key !== "body" && key !== "extra" && key !== "credits" && key !== "original");

/**
 * The beginning of a table of articles: a byte order mark and the names of the columns. A table is
 * CSV after RFC 4180, of this line and a row for each article, to be written as UTF-8 (which loses
 * a lone surrogate, unlike JSON Lines).
 */
export const csvHeader = `${byteOrderMark}${csvColumns.join(",")}${lineEnd}`;

/** The metadata of an article as a row of a table, with its line end. Null is an empty field. */
export function csvRow(record: ArticleRow): string {
  return csvColumns.map((key) => field(record[key])).join(",") + lineEnd;
}

function field(value: ArticleRow[keyof ArticleRow]): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value.map((item) => (typeof item === "string" ? item : item.path)).join(listSeparator);
  return csvCell(text);
}
