import type { CivilTime } from "../ingest/date.ts";
import { dayOf, yearOf } from "../lib/date-parts.ts";
import { absoluteUrl } from "./href.ts";
import { isInSitemap } from "./page-kinds.ts";
import { robotsPath, sitemapPartPath, sitemapPath } from "./paths.ts";
import type { PlannedPage, PlannedSitemapEntry, PlanPage } from "./planned-page.ts";

/**
 * The most addresses a sitemap may hold (sitemaps.org; it also sets 50 MB, which 50,000 addresses
 * of 1,000 bytes fill).
 */
const most = 50_000;

/** The name of the part for pages that belong to no year. */
const noYear = "pages";

/**
 * The sitemap: an index, a part for each year, and one for the pages that belong to none; and
 * `robots.txt`, which leads to it. Without the site's address there is no sitemap, as it must name
 * pages in full.
 */
export function sitemapPages(page: PlanPage, pages: readonly PlannedPage[], url: string | null): PlannedPage[] {
  if (url === null) return [page("robots", robotsPath, { sitemap: null })];
  const parts = [...byPart(pages)].flatMap(([name, entries]) =>
    Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => ({
      path: sitemapPartPath(index === 0 ? name : `${name}-${index + 1}`),
      entries: entries.slice(index * most, (index + 1) * most),
    })),
  );
  return [
    ...parts.map(({ path, entries }) => page("sitemap", path, { url, pages: entries })),
    page("sitemap-index", sitemapPath, { url, parts: parts.map(({ path, entries }) => ({ path, modified: newest(entries) })) }),
    page("robots", robotsPath, { sitemap: absoluteUrl(url, sitemapPath) }),
  ];
}

/** The entries of pages by the part they belong to. */
function byPart(pages: readonly PlannedPage[]): ReadonlyMap<string, readonly PlannedSitemapEntry[]> {
  const parts = new Map<string, PlannedSitemapEntry[]>();
  for (const page of pages) {
    const part = partOf(page);
    if (part === null) continue;
    const found = { path: page.path, modified: modifiedOf(page) };
    const entries = parts.get(part);
    if (entries) entries.push(found);
    else parts.set(part, [found]);
  }
  return parts;
}

/** The part that a page belongs to; null for a page that the sitemap does not list. */
function partOf(page: PlannedPage): string | null {
  if (!isInSitemap(page)) return null;
  switch (page.kind) {
    case "article":
      return yearOf(page.props.tagged.article.summary.date);
    case "month":
      return page.props.year;
    case "year":
      return page.props.chart.year;
    default:
      return noYear;
  }
}

/**
 * The newest date on a page; null if the kind has none that says when it changed. A month or a year
 * does not say it: a sitemap has days and instants (its schema on sitemaps.org).
 */
function modifiedOf({ kind, props }: PlannedPage): CivilTime | null {
  switch (kind) {
    case "article": {
      const { date } = props.tagged.article.summary;
      return dayOf(date) === null ? null : date;
    }
    case "month":
      return newestDay(props.entries);
    case "tag":
    case "byline": {
      const [newest] = props.dates;
      return newest === undefined ? null : dayIn(newest);
    }
    case "year":
      return newestDay(props.newest[0]?.articles);
    case "home":
    case "about":
    case "list":
      return dayIn(props.last);
    case "day":
      return newestDay(props.years[0]?.articles);
    default:
      return null;
  }
}

function newestDay(newestFirst: readonly { readonly date: CivilTime }[] | undefined): CivilTime | null {
  const [newest] = newestFirst ?? [];
  return newest ? dayIn(newest.date) : null;
}

/** The day of a civil time, which is one too. */
function dayIn(time: CivilTime): CivilTime | null {
  return dayOf(time) as CivilTime | null;
}

/** The newest date of a part. A day without a time sorts before the hours of that day. */
function newest(entries: readonly PlannedSitemapEntry[]): CivilTime | null {
  return entries.reduce<CivilTime | null>(
    (latest, { modified }) => (modified !== null && modified > (latest ?? "") ? modified : latest),
    null,
  );
}
