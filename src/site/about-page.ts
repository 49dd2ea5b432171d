import type { Archive } from "../archive/archive.ts";
import { type BylineKind, bylineKinds } from "../archive/bylines.ts";
import { coverage } from "../archive/coverage.ts";
import { dayOfYear } from "../archive/iso-day.ts";
import type { Year } from "../archive/months.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { yearOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import type { BylinePages } from "./byline-pages.ts";
import { createChart } from "./chart.ts";
import { hasFeed, leastForFeed } from "./feed-pages.ts";
import { archiveLinks, bylineIndexLink, tagLink } from "./links.ts";
import { withEmptyYears } from "./monthly-chart.ts";
import { aboutPath, recordsPath, yearPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { spanOf } from "./span.ts";
import type { CountedLink, CoveredYear } from "./view-models.ts";

/** The page that tells what the archive is, holds and lacks. */
export function aboutPage(
  page: PlanPage,
  { articles, years, tags, addresses, bylines }: Archive,
  { linkOf }: Pick<BylinePages, "linkOf">,
  { leftOut, account, own, sources }: Pick<PlanOptions, "leftOut" | "account" | "own" | "sources">,
): PlannedPage {
  const { characters, days, withoutDay, gaps } = coverage(articles);
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
      .map(({ name, asColumn }) => ({ ...tagLink(name), count: asColumn }))
      .sort(byCount),
    sources: bylines.来源.map(linkOf).sort(byCount),
    bylines: bylineKinds.flatMap((kind) => countedIndex(kind, bylines[kind].length)),
    leftOut,
    account,
    sourcePlace: sources,
    formerAddresses: addresses.all.length,
    leastForTagFeed: tags.some(hasFeed) ? leastForFeed : null,
    downloads: years.map(({ year, articles }) => ({ label: `${year}.jsonl.gz`, path: recordsPath(year), count: articles.length })),
  });
}

function countedIndex(kind: BylineKind, count: number): CountedLink[] {
  return count === 0 ? [] : [{ ...bylineIndexLink(kind), count }];
}

/** Orders what stands for the most articles first, ties by code point. */
function byCount(a: CountedLink, b: CountedLink): number {
  return b.count - a.count || byCodePoint(a.label, b.label);
}

/**
 * The years that have articles, newest first, each with its days, oldest first. It has none where
 * of no article of the year the day is known.
 */
function coveredYears(years: readonly Year[], days: readonly string[]): CoveredYear[] {
  const byYear = groupBy(days, yearOf);
  return years.map(({ year }) => ({ year, path: yearPath(year), days: (byYear.get(year) ?? []).map(dayOfYear) }));
}
