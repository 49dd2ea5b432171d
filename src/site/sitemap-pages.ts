import { groupBy } from "../group.ts";
import type { PlannedPage } from "./page.ts";
import type { SitemapEntry } from "./parts.ts";
import { absoluteUrl, robotsPath, sitemapPartPath, sitemapPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

/** The most addresses a sitemap may hold (sitemaps.org; it also sets 50 MB, which 50,000 addresses of 1,000 bytes fill). */
const most = 50_000;

/** What a search engine finds of a page: its address, the newest date on it, and the year it belongs to. */
interface Found extends SitemapEntry {
  readonly year: string | null;
}

/**
 * The sitemap: an index, with a part for each year and one for the pages that belong to none. Without the site's address there is none, as it must
 * name pages in full. `robots.txt` leads to it.
 */
export function sitemapPages(page: MakePage, pages: readonly PlannedPage[], url: string | null): PlannedPage[] {
  if (url === null) return [page("robots", robotsPath, { sitemap: null })];
  const parts = [...groupBy(pages.flatMap(found), ({ year }) => year ?? "pages")].flatMap(([name, entries]) =>
    Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => ({
      path: sitemapPartPath(index === 0 ? name : `${name}-${index + 1}`),
      entries: entries.slice(index * most, (index + 1) * most),
    })),
  );
  return [
    ...parts.map(({ path, entries }) => page("sitemap", path, { url, pages: entries.map(({ path, modified }) => ({ path, modified })) })),
    page("sitemap-index", sitemapPath, { url, parts: parts.map(({ path, entries }) => ({ path, modified: newest(entries) })) }),
    page("robots", robotsPath, { sitemap: absoluteUrl(url, sitemapPath) }),
  ];
}

/** A page's entry; none for what is no page to be found: feeds, data, and pages that only lead on. */
function found({ kind, path, props }: PlannedPage): Found[] {
  switch (kind) {
    case "article":
      return [{ path, modified: props.published, year: props.date.slice(0, 4) }];
    case "month":
      return [{ path, modified: day(props.days[0]?.entries), year: props.year }];
    case "year":
      return [{ path, modified: day(props.newest[0]?.articles), year: props.chart.year }];
    case "home":
    case "about":
    case "list":
      return [{ path, modified: props.last.slice(0, 10), year: null }];
    case "tag":
      return [{ path, modified: day(props.entries), year: null }];
    case "day":
      return [{ path, modified: day(props.years[0]?.articles), year: null }];
    case "ranking":
    case "days":
    case "tags":
      return [{ path, modified: null, year: null }];
    case "forward":
    case "not-found":
    case "feed":
    case "json-feed":
    case "sitemap":
    case "sitemap-index":
    case "robots":
    case "web-manifest":
    case "records":
    case "table":
      return [];
  }
}

function day(newestFirst: readonly { readonly date: string }[] | undefined): string | null {
  return newestFirst?.[0]?.date.slice(0, 10) ?? null;
}

/** The newest date of a part. A day sorts before its hours, as it should. */
function newest(entries: readonly SitemapEntry[]): string | null {
  return entries.reduce<string | null>(
    (latest, { modified }) => (modified !== null && modified > (latest ?? "") ? modified : latest),
    null,
  );
}
