import type { Year } from "../archive/months.ts";
import type { Draft } from "./draft.ts";
import { recordsPath, tablePath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import type { Labelled } from "./planned-page.ts";

/** All that is known of the articles, given in the order of the years they are of: a file for each year, and one table. */
export function dataPages(page: MakeDraft, years: readonly Year[], articles: readonly Labelled[]): Draft[] {
  let end = 0;
  const labelledYears = years.map(({ year, count }) => {
    end += count;
    return { year, articles: articles.slice(end - count, end) };
  });
  const records = labelledYears.map(({ year, articles }) => page("records", recordsPath(year), { articles }));
  return [...records, page("table", tablePath, { years: labelledYears })];
}
