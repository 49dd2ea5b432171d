import { posix } from "node:path";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { groupBy } from "../lib/group-by.ts";
import { printable } from "../lib/terminal-text.ts";

/**
 * How many files there are of each extension, in small letters and with its dot, the most frequent
 * first. Files without one are counted under an empty text.
 */
export function countKinds(files: readonly string[]): ReadonlyMap<string, number> {
  const kinds = Array.from(
    groupBy(files, (file) => posix.extname(file).toLowerCase()),
    ([extension, { length }]) => [extension, length] as const,
  );
  const isLast = (extension: string) => Number(extension === "");
  return new Map(kinds.sort(([one, a], [other, b]) => b - a || isLast(one) - isLast(other) || byCodePoint(one, other)));
}

/** The same for a person: `30 .html, 1 .csv`. */
export function kindsText(kinds: ReadonlyMap<string, number>): string {
  return Array.from(kinds, ([extension, number]) => `${number} ${printable(extension || "without extension")}`).join(", ");
}

/** How many files are not read because of their extension, by that. */
export function unreadKinds(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  return countKinds(diagnostics.flatMap(({ rule, file }) => (rule === "other-format" ? file : [])));
}
