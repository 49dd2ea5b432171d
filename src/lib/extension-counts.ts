import { posix } from "node:path";
import { byCodePoint } from "./code-point-order.ts";
import { groupBy } from "./group-by.ts";

/**
 * How many files there are of each extension, in small letters and with its dot, the most frequent
 * first. Files without one are counted under an empty text, last of those of equal number.
 */
export function countExtensions(files: readonly string[]): ReadonlyMap<string, number> {
  const kinds = Array.from(
    groupBy(files, (file) => posix.extname(file).toLowerCase()),
    ([extension, { length }]) => [extension, length] as const,
  );
  const isLast = (extension: string) => Number(extension === "");
  return new Map(kinds.sort(([one, a], [other, b]) => b - a || isLast(one) - isLast(other) || byCodePoint(one, other)));
}
