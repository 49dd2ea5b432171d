import type { Article } from "../ingest/article.ts";

/** The longest ranking, in articles. */
const longest = 100;

/**
 * The most viewed of some articles, given newest first: by views, the newer first where they are equal. Articles whose views are unknown are in
 * no ranking.
 */
export function mostViewed(newestFirst: readonly Article[]): Article[] {
  const known = newestFirst.filter(({ views }) => views !== null);
  return known.sort((a, b) => (b.views ?? 0) - (a.views ?? 0)).slice(0, longest);
}
