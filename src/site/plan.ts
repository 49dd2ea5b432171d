import type { Archive } from "../archive/archive.ts";
import { aboutPage } from "./about-page.ts";
import { articlePages } from "./article-pages.ts";
import { calendarPages } from "./calendar-pages.ts";
import { dataPages } from "./data-pages.ts";
import { dayPages } from "./day-pages.ts";
import type { Draft } from "./draft.ts";
import { feedPages } from "./feed-pages.ts";
import { homePages } from "./home-pages.ts";
import type { IdentityOf } from "./identity.ts";
import { labelled } from "./labelled.ts";
import { holderPages } from "./officeholder-pages.ts";
import type { Site } from "./page.ts";
import { notFoundPath, type SitePath, searchPath, webManifestPath } from "./paths.ts";
import type { PlannedKind } from "./planned-page.ts";
import { rankingPages } from "./ranking-pages.ts";
import { indexSegments, searchData } from "./search-pages.ts";
import { sitemapPages } from "./sitemap-pages.ts";
import { tagPages } from "./tag-pages.ts";
import type { LeftOut } from "./view-models.ts";

/** What shapes the plan beside the articles. */
export interface PlanOptions {
  readonly site: Site;
  readonly identityOf: IdentityOf;
  /** Articles on a list page. */
  readonly pageSize: number;
  readonly leftOut: readonly LeftOut[];
}

/** Makes one draft; all share one `site`. */
export type MakeDraft = <K extends PlannedKind>(kind: K, path: SitePath, props: Draft<K>["props"]) => Draft;

function draftsFor(site: Site): MakeDraft {
  // TypeScript cannot see that a kind and its own props make one of the union's members.
  return (kind, path, props) => ({ kind, path, site, props }) as Draft;
}

/** The segments of the search index, which are a part of the plan, before all else is planned: they take longest to make, and so should begin first. */
export function planSegments({ articles }: Archive, site: Site): Draft<"search-segment">[] {
  return indexSegments(draftsFor(site), articles);
}

/** Which pages the site has, at which paths, and what each is made from. Pure: the same archive and options give the same plan. */
export function planSite(archive: Archive, options: PlanOptions): Draft[] {
  const { site, identityOf, pageSize } = options;
  const page = draftsFor(site);
  const all = archive.articles.map((article) => labelled(article, archive));
  const holders = holderPages(page, archive);
  const pages = [
    ...homePages(page, archive, pageSize),
    ...articlePages(page, archive, all),
    ...calendarPages(page, archive),
    ...dayPages(page, archive.articles),
    ...rankingPages(page, archive),
    ...tagPages(page, archive, holders, pageSize),
    ...holders.pages,
    aboutPage(page, archive, options),
    page("search", searchPath, {}),
    page("not-found", notFoundPath, {}),
    ...feedPages(page, archive, identityOf),
    ...dataPages(page, archive.years, all),
    ...searchData(page, all),
    page("web-manifest", webManifestPath, {}),
  ];
  return [...pages, ...sitemapPages(page, pages, site.url)];
}
