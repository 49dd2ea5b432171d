import type { Archive } from "../archive/archive.ts";
import { coverage } from "../archive/coverage.ts";
import { dayOfYear } from "../archive/iso-day.ts";
import type { Year } from "../archive/months.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { yearOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import { createChart } from "./chart.ts";
import { archiveLinks, tagLink } from "./links.ts";
import { withEmptyYears } from "./monthly-chart.ts";
import { aboutPath, recordsPath, yearPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { spanOf } from "./span.ts";
import type { CoveredYear } from "./view-models.ts";

/** The page that tells what the archive is, holds and lacks. */
export function aboutPage(
  page: PlanPage,
  { articles, years, tags, addresses }: Archive,
  { leftOut, account, own }: Pick<PlanOptions, "leftOut" | "account" | "own">,
): PlannedPage {
  const { characters, days, withoutDay, gaps, sources } = coverage(articles);
  return page("about", aboutPath, {
    addition: own.about,
    ...spanOf(articles),
    characters,
    chart: createChart(years, archiveLinks),
    coverage: withEmptyYears(coveredYears(years, days)),
    withoutDay,
    gaps,
    columns: tags
      .filter(({ asColumn }) => asColumn > 0)
      .sort((a, b) => b.asColumn - a.asColumn || byCodePoint(a.name, b.name))
      .map(({ name, asColumn }) => ({ ...tagLink(name), count: asColumn })),
    sources,
    leftOut,
    account,
    formerAddresses: addresses.all.length,
    downloads: years.map(({ year, articles }) => ({ label: `${year}.jsonl`, path: recordsPath(year), count: articles.length })),
  });
}

/**
 * The years that have articles, newest first, each with its days, oldest first. It has none where
 * of no article of the year the day is known.
 */
function coveredYears(years: readonly Year[], days: readonly string[]): CoveredYear[] {
  const byYear = groupBy(days, yearOf);
  return years.map(({ year }) => ({ year, path: yearPath(year), days: (byYear.get(year) ?? []).map(dayOfYear) }));
}
