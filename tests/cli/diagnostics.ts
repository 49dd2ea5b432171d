import type { Diagnostic } from "../../src/lib/diagnostics.ts";

/** An error in a date, but for what is said otherwise. */
export function diagnostic(more: Partial<Diagnostic> = {}): Diagnostic {
  return { file: "meeting.txt", line: 2, column: 7, level: "error", rule: "bad-date", reason: "no date", ...more };
}

/** So many files with the same message: `001.txt`, `002.txt`. */
export function alike(files: number, more: Partial<Diagnostic> = {}): Diagnostic[] {
  return Array.from({ length: files }, (_, index) => diagnostic({ file: `${String(index + 1).padStart(3, "0")}.txt`, ...more }));
}

/** What a warning has that many files share. */
export const noViews = { level: "warning", rule: "no-views", line: 1, column: 1, reason: "no views" } as const;

/** What moves a terminal's cursor, clears its screen, renames its window, or ends a line. */
export const hostile = "a\u001B[2J\u001B]0;b\u0007\u009B1A\r\n\u0000\u007Fc";
