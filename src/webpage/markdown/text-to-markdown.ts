import { escapeLineStart, escapeMarks } from "./escape-marks.ts";

/**
 * A plain text as Markdown that shows just its words: each line is a paragraph, and nothing in it
 * is markup. Indents, which the site sets itself, are left out.
 */
export function markdownOfText(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replaceAll("\0", "").trim());
  const shown = lines.filter((line) => line !== "").map((line) => escapeLineStart(escapeMarks(line, "line end")));
  return shown.length === 0 ? "" : `${shown.join("\n\n")}\n`;
}
