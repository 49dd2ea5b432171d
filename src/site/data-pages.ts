import type { Year } from "../archive/months.ts";
import { recordsPath, tablePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/**
 * The data files: the records of each year, and the table of all articles. Articles are given in
 * the order of `years`.
 */
export function dataPages(page: PlanPage, years: readonly Year[], articles: readonly TaggedArticle[]): PlannedPage[] {
  let end = 0;
  const taggedYears = years.map(({ year, articles: { length } }) => {
    end += length;
    return { year, articles: articles.slice(end - length, end) };
  });
  const records = taggedYears.map(({ year, articles }) => page("records", recordsPath(year), { articles }));
  return [...records, page("table", tablePath, { years: taggedYears })];
}
