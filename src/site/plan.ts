import type { Archive } from "../archive/archive.ts";
import { aboutPage } from "./about-page.ts";
import { articlePages } from "./article-pages.ts";
import { calendarPages } from "./calendar-pages.ts";
import { createEntries } from "./entry.ts";
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
  // TypeScript cannot see that a kind and its own props make one of the union's members.
  const page: MakePage = (kind, path, props) => ({ kind, path, site: options.site, props }) as PlannedPage;
  const entryOf = createEntries();
  return [
    ...homePages(page, archive, entryOf, options.pageSize),
    ...articlePages(page, archive, options.timeZone),
    ...calendarPages(page, archive, entryOf),
    ...tagPages(page, archive, entryOf, options.pageSize),
    aboutPage(page, archive, options),
    page("not-found", notFoundPath, {}),
  ];
}
