import { years } from "../archive/months.ts";
import type { CivilTime } from "../ingest/date.ts";
import { createChart } from "./chart.ts";
import { tagLink } from "./links.ts";
import type { Chart } from "./monthly-chart.ts";
import type { Props } from "./page.ts";
import { pageNumberAt } from "./pagination.ts";
import { monthFragment, type SitePath, tagListPath } from "./paths.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { CountedLink, LinkTarget, PeakMonth, TagCount } from "./view-models.ts";

/** With how many articles a tag tells a story: fewer are seen at once. */
const leastToTell = 5;

/** The most months that are named as those in which most was written. */
const mostPeaks = 3;

/** Whether the page of a tag on so many articles tells their story. */
export function tellsStory(articles: number): boolean {
  return articles >= leastToTell;
}

/** Works out what the first page of a tag shows. */
export function tagProps({ path, props }: PlannedPage<"tag">): Props["tag"] {
  const { dates, oldest, sealedSize, people, institutions, related, ...shown } = props;
  const { name, entries } = shown;
  const [count, latest] = [dates.length, entries[0]];
  const pageAt = (position: number): SitePath => {
    const number = pageNumberAt(position, { count, front: entries.length, size: sealedSize });
    return number === null ? path : tagListPath(name, number);
  };
  const storyOf = () => {
    if (!oldest || !latest) return null;
    const chart = chartOf(dates, pageAt);
    return { chart, oldest, latest, peaks: peaksOf(chart), people: people.map(linked), institutions: institutions.map(linked) };
  };
  return {
    ...shown,
    count,
    story: tellsStory(count) ? storyOf() : null,
    related: related.map(linked),
    older: count > entries.length ? pageAt(entries.length) : null,
  };
}

function linked({ name, count }: TagCount): CountedLink {
  return { ...tagLink(name), count };
}

/**
 * A chart of dates, given newest first. Each bar leads to the page that has the newest article of
 * the month, to where the month begins there.
 */
function chartOf(dates: readonly CivilTime[], pageAt: (position: number) => SitePath): Chart<LinkTarget> {
  const yearly = years(dates.map((date, position) => ({ summary: { date }, position })));
  return createChart(yearly, {
    targetOf: ({ year, month, articles: [newest] }): LinkTarget => ({
      path: pageAt(newest?.position ?? 0),
      fragment: monthFragment(`${year}-${month}`),
    }),
    yearPathOf: () => null,
  });
}

/**
 * The months in which most was written, the one with the most first. None is named while another
 * with as many articles is not, and none if there is but one month.
 */
function peaksOf({ years }: Chart<LinkTarget>): PeakMonth[] {
  const months = years.flatMap((row) => ("months" in row ? row.months.map((bar) => ({ year: row.year, ...bar })) : []));
  const byCount = months.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (byCount.length < 2) return [];
  const unnamed = byCount[mostPeaks]?.count ?? 1;
  return byCount
    .slice(0, mostPeaks)
    .flatMap(({ year, month, count, to }) => (to !== null && count > unnamed ? [{ year, month, count, to }] : []));
}
