import type { Year } from "../archive/months.ts";
import { recordsPath, tablePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/**
 * All that is known of the articles, given in the order of the years they are of: a file for each
 * year, and one table.
 */
export function dataPages(page: PlanPage, years: readonly Year[], articles: readonly TaggedArticle[]): PlannedPage[] {
  let end = 0;
  const labelledYears = years.map(({ year, count }) => {
    end += count;
    return { year, articles: articles.slice(end - count, end) };
  });
  const records = labelledYears.map(({ year, articles }) => page("records", recordsPath(year), { articles }));
  return [...records, page("table", tablePath, { years: labelledYears })];
}
