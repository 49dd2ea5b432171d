/** The end of every line of a table, the last one too (RFC 4180). */
export const lineEnd = "\r\n";

/** A byte order mark, without which Excel takes Chinese for the system's own encoding. */
export const byteOrderMark = "\uFEFF";

/**
 * What stands between the items of a list in one cell. If an item contains it, the items cannot be
 * told apart.
 */
export const listSeparator = "；";

/** A text as a cell of CSV after RFC 4180, which no spreadsheet program takes for a formula. */
export function csvCell(text: string): string {
  return special.test(text) ? quoted(inert(text)) : text;
}

/** The text of a cell that `csvCell` has written, once what quotes it is taken off. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
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
