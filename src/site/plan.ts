import type { Archive } from "../archive/archive.ts";
import { aboutPage } from "./about-page.ts";
import { addressPages, shardsOf } from "./address-pages.ts";
import { articlePages } from "./article-pages.ts";
import { bylinePages } from "./byline-pages.ts";
import { calendarPages } from "./calendar-pages.ts";
import { dataPages } from "./data-pages.ts";
import { dayPages } from "./day-pages.ts";
import { feedPages } from "./feed-pages.ts";
import { homePages } from "./home-pages.ts";
import { nameIndexPages } from "./name-index-pages.ts";
import type { Site } from "./page.ts";
import { notFoundPath, ownPagePath, searchPath, webManifestPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import { type PlannedPage, pagePlanner } from "./planned-page.ts";
import { rankingPages } from "./ranking-pages.ts";
import { redirectPages } from "./redirect-pages.ts";
import { indexSegments, namesWithKeys, searchData } from "./search-pages.ts";
import { sitemapPages } from "./sitemap-pages.ts";
import { sourcePacks } from "./source-packs.ts";
import { tagIndexPages } from "./tag-index-pages.ts";
import { tagPages } from "./tag-pages.ts";
import { withTags } from "./tagged-article.ts";

/**
 * Plans the segments of the search index alone. They take longest to make, so they are begun before
 * all else is planned; `planSite` plans them again.
 */
export function planSegments({ articles }: Archive, site: Site): PlannedPage<"search-segment">[] {
  return indexSegments(pagePlanner(site), articles);
}

/**
 * Plans which pages the site has, at which paths, and what each is made from. It is pure: the same
 * archive and options give the same plan.
 */
export function planSite(archive: Archive, options: PlanOptions): PlannedPage[] {
  const { site, own } = options;
  const page = pagePlanner(site);
  const all = archive.articles.map((article) => withTags(article, archive));
  const taggedOf = new Map(all.map((tagged) => [tagged.article, tagged]));
  const shards = shardsOf(archive.addresses);
  const byline = bylinePages(page, archive, taggedOf, options);
  const packs = sourcePacks(page, archive.articles, options.sources);
  const nameIndex = nameIndexPages(page, archive, options.pinyin);
  const pages = [
    ...homePages(page, archive, options),
    ...articlePages(page, archive, all, { ...byline, ...packs }),
    ...packs.pages,
    ...calendarPages(page, archive, packs),
    ...dayPages(page, archive.articles),
    ...rankingPages(page, archive),
    ...tagIndexPages(page, archive.tags, [...nameIndex.indexes, ...byline.indexes], options),
    ...tagPages(page, archive, taggedOf, nameIndex, options),
    ...nameIndex.pages,
    ...byline.pages,
    aboutPage(page, archive, byline, options),
    ...own.pages.map(({ stem, title, text }) => page("own-page", ownPagePath(stem), { title, text })),
    page("search", searchPath, { shards }),
    page("not-found", notFoundPath, { shards }),
    ...feedPages(page, archive, { all, taggedOf }, options.idPrefix),
    ...dataPages(page, archive.years, all),
    ...searchData(page, all, { own, names: namesWithKeys(archive, options.pinyin) }),
    page("web-manifest", webManifestPath, {}),
  ];
  return [
    ...pages,
    ...addressPages(page, archive.addresses),
    ...redirectPages(page, archive.addresses, new Set(pages.map(({ path }) => path)), options),
    ...sitemapPages(page, pages, site.url),
  ];
}
