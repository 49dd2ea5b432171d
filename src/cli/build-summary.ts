import type { Published } from "../commands/build-outcome.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";

/**
 * A summary of a build in one line: `5 articles, 50 pages, 32 tags, 0 warnings, 0.51 s`. Drafts are
 * counted if there are any. `took` is in milliseconds.
 */
export function summary({ articles, pages, tags }: Published, diagnostics: readonly Diagnostic[], took: number): string {
  const warnings = diagnostics.filter(({ level }) => level === "warning").length;
  const counts = [
    count(articles, "article"),
    ...draftsHeldBack(diagnostics),
    count(pages, "page"),
    count(tags, "tag"),
    count(warnings, "warning"),
  ];
  return [...counts, `${(took / 1000).toFixed(2)} s`].join(", ");
}

/**
 * How many articles are not published because they are drafts: `2 drafts held back`. An empty list
 * if there is none.
 */
export function draftsHeldBack(diagnostics: readonly Diagnostic[]): string[] {
  const drafts = diagnostics.filter(({ rule }) => rule === "draft").length;
  return drafts === 0 ? [] : [`${count(drafts, "draft")} held back`];
}

/** A number with its English noun: `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
