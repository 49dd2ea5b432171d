import type { Archive } from "../archive/archive.ts";
import { mostViewed } from "../archive/most-viewed.ts";
import { rankingPath, rankingYearPath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { Link } from "./view-models.ts";

/**
 * The most viewed articles of all time, and of each year in which views are known. Where none are
 * known there is no ranking.
 */
export function rankingPages(page: PlanPage, { articles, years }: Archive): PlannedPage[] {
  const ranked = years.map(({ year, articles }) => ({ year, best: mostViewed(articles) })).filter(({ best }) => best.length > 0);
  if (ranked.length === 0) return [];
  const links = ranked.map(({ year }): Link => ({ label: `${year}年`, path: rankingYearPath(year) }));
  return [
    page("ranking", rankingPath, { year: null, ranks: mostViewed(articles), years: links }),
    ...ranked.map(({ year, best }) => page("ranking", rankingYearPath(year), { year, ranks: best, years: links })),
  ];
}
