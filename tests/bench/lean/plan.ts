import type { Archive } from "../../../src/archive/archive.ts";
import { homePages } from "../../../src/site/home-pages.ts";
import { createListing } from "../../../src/site/listing.ts";
import { articlePath } from "../../../src/site/paths.ts";
import type { MakePage, PlanOptions } from "../../../src/site/plan.ts";
import type { PlannedPage } from "../../../src/site/planned-page.ts";
import { tagPages } from "../../../src/site/tag-pages.ts";

/**
 * The plan of a site with nothing on it but what the sites for Hugo and Zola have: articles with their neighbours and tags, the index of all by date, and that of each
 * tag, with as many articles a page.
 */
export function planSite(archive: Archive, { site, pageSize }: PlanOptions): PlannedPage[] {
  const page: MakePage = (kind, path, props) => ({ kind, path, site, props }) as PlannedPage;
  const { articles } = archive;
  const listing = createListing(archive);
  const { labelledOf, mentionOf } = listing;
  return [
    ...homePages(page, archive, listing, pageSize),
    ...articles.map((article, index) => {
      const [newer, older] = [articles[index - 1], articles[index + 1]];
      return page("article", articlePath(article), {
        labelled: labelledOf(article),
        previous: older ? mentionOf(older) : null,
        next: newer ? mentionOf(newer) : null,
        related: [],
      });
    }),
    ...tagPages(page, archive, listing, pageSize),
  ];
}
