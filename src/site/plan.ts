import type { Archive } from "../archive/archive.ts";
import { aboutPage } from "./about-page.ts";
import { articlePages } from "./article-pages.ts";
import { calendarPages } from "./calendar-pages.ts";
import { dataPages } from "./data-pages.ts";
import { dayPages } from "./day-pages.ts";
import { feedPages } from "./feed-pages.ts";
import { homePages } from "./home-pages.ts";
import type { IdentityOf } from "./identity.ts";
import { createListing } from "./listing.ts";
import type { Site } from "./page.ts";
import type { LeftOut } from "./parts.ts";
import { notFoundPath, type SitePath, webManifestPath } from "./paths.ts";
import type { PlannedKind, PlannedPage } from "./planned-page.ts";
import { rankingPages } from "./ranking-pages.ts";
import { sitemapPages } from "./sitemap-pages.ts";
import { tagPages } from "./tag-pages.ts";

/** What shapes the plan beside the articles. */
export interface PlanOptions {
  readonly site: Site;
  readonly identityOf: IdentityOf;
  /** Articles on a list page. */
  readonly pageSize: number;
  readonly leftOut: readonly LeftOut[];
}

/** Makes one planned page; all pages share one `site`. */
export type MakePage = <K extends PlannedKind>(kind: K, path: SitePath, props: PlannedPage<K>["props"]) => PlannedPage;

/** Which pages the site has, at which paths, and what stands on each. Pure: the same archive and options give the same plan. */
export function planSite(archive: Archive, options: PlanOptions): PlannedPage[] {
  // TypeScript cannot see that a kind and its own props make one of the union's members.
  const page: MakePage = (kind, path, props) => ({ kind, path, site: options.site, props }) as PlannedPage;
  const listing = createListing(archive);
  const { site, identityOf, pageSize } = options;
  const pages = [
    ...homePages(page, archive, listing, pageSize),
    ...articlePages(page, archive, listing),
    ...calendarPages(page, archive, listing),
    ...dayPages(page, archive.articles, listing),
    ...rankingPages(page, archive, listing),
    ...tagPages(page, archive, listing, pageSize),
    aboutPage(page, archive, options),
    page("not-found", notFoundPath, {}),
    ...feedPages(page, archive, listing, identityOf),
    ...dataPages(page, archive, listing),
    page("web-manifest", webManifestPath, {}),
  ];
  return [...pages, ...sitemapPages(page, pages, site.url)];
}
