import { posix } from "node:path";
import type { Listing } from "../input/article-files.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { groupBy } from "../lib/group-by.ts";
import { printable } from "../lib/terminal-text.ts";
import { withSlashes } from "./print.ts";

/**
 * What is read, in one line: `Reading old-news: 812 .txt, 30 .md (not read: 30 .html, 1 .csv)`.
 */
export function sourceLine(input: string, { seeds, diagnostics, passedOver }: Listing): string {
  const unread = new Set(diagnostics.map(({ file }) => file));
  const found = seeds.length === 0 ? "no articles" : kinds(seeds.map(({ file }) => file));
  const others = [
    ...(unread.size === 0 ? [] : [`not read: ${kinds([...unread])}`]),
    ...(passedOver === 0 ? [] : [`passed over by name: ${passedOver}`]),
  ];
  return `Reading ${printable(withSlashes(input))}: ${found}${others.length === 0 ? "" : ` (${others.join("; ")})`}`;
}

/** How many files there are of each extension, the most frequent first. */
function kinds(files: readonly string[]): string {
  const byExtension = [...groupBy(files, (file) => posix.extname(file).toLowerCase() || "without extension")];
  byExtension.sort(([one, a], [other, b]) => b.length - a.length || byCodePoint(one, other));
  return byExtension.map(([extension, { length }]) => `${length} ${printable(extension)}`).join(", ");
}
