import type { Article } from "../ingest/article.ts";

/** The longest ranking, in articles. */
const longest = 100;

/**
 * The most viewed of some articles, given newest first: by views, the newer first where they are equal. Articles whose views are unknown are in
 * no ranking.
 */
export function mostViewed(newestFirst: readonly Article[]): Article[] {
  const ranking: { readonly article: Article; readonly views: number }[] = [];
  // Few articles come to stand on a ranking of a hundred: putting each in its place takes a seventh of sorting all.
  for (const article of newestFirst) {
    const { views } = article;
    const last = ranking[longest - 1];
    if (views === null || (last && last.views >= views)) continue;
    ranking.splice(ranking.findLastIndex((ranked) => ranked.views >= views) + 1, 0, { article, views });
    if (ranking.length > longest) ranking.pop();
  }
  return ranking.map(({ article }) => article);
}
