import { years } from "../archive/months.ts";
import type { CivilTime } from "../ingest/date.ts";
import { createChart } from "./chart.ts";
import type { ListedArticle } from "./listed-article.ts";
import type { Chart } from "./monthly-chart.ts";
import { pageNumberAt } from "./pagination.ts";
import { monthFragment, type SitePath, sealedPathBeside } from "./paths.ts";
import type { LinkTarget, PeakMonth, Story } from "./view-models.ts";

/** With how many articles a list tells a story: fewer are seen at once. */
const leastToTell = 5;

/** The most months that are named as those in which most was written. */
const mostPeaks = 3;

/** A list over several pages, as its first page is planned. */
export interface PlannedList {
  /** The dates of all its articles, newest first. */
  readonly dates: readonly CivilTime[];
  /** The articles on its first page. */
  readonly entries: readonly ListedArticle[];
  readonly oldest: ListedArticle | null;
  /** The number of articles on a sealed page. */
  readonly sealedSize: number;
}

/** Whether so many articles tell a story. */
export function tellsStory(articles: number): boolean {
  return articles >= leastToTell;
}

/**
 * What the first page of a list, at `path`, shows of all its articles, and the page behind it. Its
 * sealed pages stand beside it.
 */
export function storyOf(
  path: SitePath,
  { dates, entries, oldest, sealedSize }: PlannedList,
): { readonly count: number; readonly story: Story | null; readonly older: SitePath | null } {
  const [count, latest] = [dates.length, entries[0]];
  const pageAt = (position: number): SitePath => {
    const number = pageNumberAt(position, { count, front: entries.length, size: sealedSize });
    return number === null ? path : sealedPathBeside(path, number);
  };
  const tell = () => {
    if (!oldest || !latest) return null;
    const chart = chartOf(dates, pageAt);
    return { chart, oldest, latest, peaks: peaksOf(chart) };
  };
  return { count, story: tellsStory(count) ? tell() : null, older: count > entries.length ? pageAt(entries.length) : null };
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
