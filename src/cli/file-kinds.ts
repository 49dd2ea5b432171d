import type { Diagnostic } from "../lib/diagnostics.ts";
import { countExtensions } from "../lib/extension-counts.ts";
import { printable } from "../lib/terminal-text.ts";

/** Numbers of files by their extensions, for a person: `30 .html, 1 .csv`. */
export function kindsText(kinds: ReadonlyMap<string, number>): string {
  return Array.from(kinds, ([extension, number]) => `${number} ${printable(extension || "without extension")}`).join(", ");
}

/** How many files are not read because of their extension, by that. */
export function unreadKinds(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  return countExtensions(diagnostics.flatMap(({ rule, file }) => (rule === "other-format" ? file : [])));
}

/** The extensions of files of which `jiuwen import` can make articles. */
const importable: ReadonlySet<string> = new Set([
  ...[".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml", ".warc", ".wacz"],
  ...[".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom"],
]);

/** Where files that are not read lead, behind their numbers: empty if they lead nowhere. */
export function importHint(kinds: ReadonlyMap<string, number>): string {
  return [...kinds.keys()].some((extension) => importable.has(extension)) ? "; see jiuwen import" : "";
}
