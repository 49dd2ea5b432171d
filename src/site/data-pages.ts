import type { Year } from "../archive/months.ts";
import { monthOf } from "../lib/date-parts.ts";
import { recordsPath, tablePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/** How many articles a run of records has at most. */
const longestRun = 500;

/**
 * The data files: the records of each year, and the table of all articles. Articles are given in
 * the order of `years`.
 */
export function dataPages(
  page: PlanPage,
  years: readonly Pick<Year, "year" | "articles">[],
  articles: readonly TaggedArticle[],
): PlannedPage[] {
  let end = 0;
  const taggedYears = years.map(({ year, articles: { length } }) => {
    end += length;
    return { year, articles: articles.slice(end - length, end) };
  });
  const records = taggedYears.map(({ year, articles }) => page("records", recordsPath(year), { runs: runsOf(articles) }));
  return [...records, page("table", tablePath, { years: taggedYears })];
}

/**
 * The articles of a year, newest first, in runs of the same month. In a month of many they are
 * counted from the oldest, so that a new article changes the newest run alone.
 */
function runsOf(articles: readonly TaggedArticle[]): TaggedArticle[][] {
  const runs: TaggedArticle[][] = [];
  let month: string | null | undefined;
  for (const tagged of articles.toReversed()) {
    const own = monthOf(tagged.article.summary.date);
    const run = runs.at(-1);
    if (run && own === month && run.length < longestRun) run.push(tagged);
    else runs.push([tagged]);
    month = own;
  }
  return runs.map((run) => run.reverse()).reverse();
}
