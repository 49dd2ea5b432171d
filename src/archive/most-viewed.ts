import type { Article, ArticleSummary } from "../ingest/article.ts";

/** An article whose views are known, as lists show it. */
export type ViewedArticle = ArticleSummary & { readonly views: number };

/** The longest ranking, in articles. */
const longest = 100;

/**
 * The most viewed of some articles, given newest first: by views, and of equal ones the newer
 * first. Articles whose views are unknown are in no ranking.
 */
export function mostViewed(newestFirst: readonly Article[]): ViewedArticle[] {
  const ranking: ViewedArticle[] = [];
  // Few articles enter a ranking of a hundred, so each is inserted at its position.
  for (const { summary } of newestFirst) {
    if (!isViewed(summary)) continue;
    const last = ranking[longest - 1];
    if (last && last.views >= summary.views) continue;
    ranking.splice(ranking.findLastIndex(({ views }) => views >= summary.views) + 1, 0, summary);
    if (ranking.length > longest) ranking.pop();
  }
  return ranking;
}

function isViewed(summary: ArticleSummary): summary is ViewedArticle {
  return summary.views !== null;
}
