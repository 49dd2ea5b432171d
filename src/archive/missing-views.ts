import type { Article } from "../ingest/article.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";

/** From how many articles on it is taken for a custom of the old site that none has its views. */
const custom = 20;

/**
 * Diagnostics in which one note stands for all that miss the views of an article, where no article
 * has any: as many warnings as articles, in every build, would hide what can be mended.
 */
export function withoutMissingViews(diagnostics: readonly Diagnostic[], articles: readonly Article[]): readonly Diagnostic[] {
  if (articles.length < custom || articles.some(({ summary: { views } }) => views !== null)) return diagnostics;
  const others = diagnostics.filter(({ rule }) => rule !== "no-views");
  if (others.length === diagnostics.length) return diagnostics;
  const reason = "no article here has a number of views, so that none are shown, and no ranking is made";
  return [...others, ...inFile(".", [problem("info", "no-views", reason)])];
}
