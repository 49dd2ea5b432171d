import type { Archive } from "../archive/archive.ts";
import { aboutPage } from "./about-page.ts";
import { articlePages } from "./article-pages.ts";
import { calendarPages } from "./calendar-pages.ts";
import { entriesOf } from "./entry.ts";
import { homePages } from "./home-pages.ts";
import type { Kind, LeftOut, PlannedPage, Site } from "./page.ts";
import { notFoundPath, type SitePath } from "./paths.ts";
import { tagPages } from "./tag-pages.ts";

/** What shapes the plan beside the articles. */
export interface PlanOptions {
  readonly site: Site;
  /** The archive's zone, an IANA name. */
  readonly timeZone: string;
  /** Articles on a list page. */
  readonly pageSize: number;
  readonly leftOut: readonly LeftOut[];
}

/** Makes one planned page; all pages share one `site`. */
export type MakePage = <K extends Kind>(kind: K, path: SitePath, props: PlannedPage<K>["props"]) => PlannedPage;

/** Which pages the site has, at which paths, and what stands on each. Pure: the same archive and options give the same plan. */
export function planSite(archive: Archive, options: PlanOptions): PlannedPage[] {
  const page: MakePage = (kind, path, props) => ({ kind, path, site: options.site, props }) as PlannedPage;
  const entries = entriesOf(archive.articles);
  return [
    ...homePages(page, archive, entries, options.pageSize),
    ...articlePages(page, archive, entries, options.timeZone),
    ...calendarPages(page, archive, entries),
    ...tagPages(page, archive, entries, options.pageSize),
    aboutPage(page, archive, options),
    page("not-found", notFoundPath, {}),
  ];
}
