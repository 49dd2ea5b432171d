import type { Archive } from "../archive/archive.ts";
import { coverage } from "../archive/coverage.ts";
import { dayOfYear } from "../archive/iso-day.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { groupBy } from "../lib/group-by.ts";
import { createChart, withEmptyYears } from "./chart.ts";
import { archiveLinks, tagLink } from "./links.ts";
import { aboutPath, recordsPath, yearPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { spanOf } from "./span.ts";
import type { CoveredYear } from "./view-models.ts";

/** The page that tells what the archive is, holds and lacks. */
export function aboutPage(
  page: PlanPage,
  { articles, months, years, tags }: Archive,
  { leftOut, account, own }: Pick<PlanOptions, "leftOut" | "account" | "own">,
): PlannedPage {
  const { characters, days, gaps, sources } = coverage(articles);
  return page("about", aboutPath, {
    addition: own.about,
    ...spanOf(articles.map(({ summary }) => summary)),
    characters,
    chart: createChart(months, archiveLinks),
    coverage: withEmptyYears(coveredYears(days)),
    gaps,
    columns: tags
      .filter(({ asColumn }) => asColumn > 0)
      .sort((a, b) => b.asColumn - a.asColumn || byCodePoint(a.name, b.name))
      .map(({ name, asColumn }) => ({ ...tagLink(name), count: asColumn })),
    sources,
    leftOut,
    account,
    downloads: years.map(({ year, count }) => ({ label: `${year}.jsonl`, path: recordsPath(year), count })),
  });
}

/** Days, oldest first, by year, newest first. */
function coveredYears(days: readonly string[]): CoveredYear[] {
  const byYear = [...groupBy(days, (day) => day.slice(0, 4))];
  return byYear.map(([year, ofYear]) => ({ year, path: yearPath(year), days: ofYear.map(dayOfYear) })).reverse();
}
