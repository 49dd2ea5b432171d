import type { Archive } from "../archive/archive.ts";
import { mostViewed } from "../archive/ranking.ts";
import type { Article } from "../ingest/article.ts";
import type { Listing } from "./listing.ts";
import type { Link } from "./parts.ts";
import { rankingPath, rankingYearPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";

/** The most viewed articles of all time, and of each year in which views are known. */
export function rankingPages(page: MakePage, { articles, years }: Archive, { mentionOf }: Listing): PlannedPage[] {
  const rank = (article: Article) => ({ ...mentionOf(article), views: article.views ?? 0 });
  const ranked = years
    .map(({ year, months }) => ({ year, best: mostViewed(months.flatMap((month) => month.articles)) }))
    .filter(({ best }) => best.length > 0);
  const links = ranked.map(({ year }): Link => ({ label: `${year}年`, path: rankingYearPath(year) }));
  return [
    page("ranking", rankingPath, { year: null, ranks: mostViewed(articles).map(rank), years: links }),
    ...ranked.map(({ year, best }) => page("ranking", rankingYearPath(year), { year, ranks: best.map(rank), years: links })),
  ];
}
