import { dayOf } from "../archive/day.ts";
import { groupBy } from "../group.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Draft } from "./draft.ts";
import { absoluteUrl, robotsPath, type SitePath, sitemapPartPath, sitemapPath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";

/** The most addresses a sitemap may hold (sitemaps.org; it also sets 50 MB, which 50,000 addresses of 1,000 bytes fill). */
const most = 50_000;

/** What a search engine finds of a page: its address, the newest date on it, and the year it belongs to. */
interface Found {
  readonly path: SitePath;
  readonly modified: CivilTime | null;
  readonly year: string | null;
}

/**
 * The sitemap: an index, with a part for each year and one for the pages that belong to none. Without the site's address there is none, as it must
 * name pages in full. `robots.txt` leads to it.
 */
export function sitemapPages(page: MakeDraft, pages: readonly Draft[], url: string | null): Draft[] {
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
function found({ kind, path, props }: Draft): Found[] {
  switch (kind) {
    case "article":
      return [{ path, modified: props.labelled.article.date, year: props.labelled.article.date.slice(0, 4) }];
    case "month":
      return [{ path, modified: newestDay(props.articles), year: props.year }];
    case "year":
      return [{ path, modified: newestDay(props.newest[0]?.articles), year: props.chart.year }];
    case "home":
    case "about":
    case "list":
      return [{ path, modified: dayOf(props.last), year: null }];
    case "tag":
      return [{ path, modified: newestDay(props.articles), year: null }];
    case "day":
      return [{ path, modified: newestDay(props.years[0]?.articles), year: null }];
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

function newestDay(newestFirst: readonly { readonly date: CivilTime }[] | undefined): CivilTime | null {
  const [newest] = newestFirst ?? [];
  return newest ? dayOf(newest.date) : null;
}

/** The newest date of a part. A day sorts before its hours, as it should. */
function newest(entries: readonly Found[]): CivilTime | null {
  return entries.reduce<CivilTime | null>(
    (latest, { modified }) => (modified !== null && modified > (latest ?? "") ? modified : latest),
    null,
  );
}
