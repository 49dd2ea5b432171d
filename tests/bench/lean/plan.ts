import type { Archive } from "../../../src/archive/archive.ts";
import type { Draft } from "../../../src/site/draft.ts";
import { homePages } from "../../../src/site/home-pages.ts";
import { labelled } from "../../../src/site/labelled.ts";
import { articlePath } from "../../../src/site/paths.ts";
import type { MakeDraft, PlanOptions } from "../../../src/site/plan.ts";
import { tagPages } from "../../../src/site/tag-pages.ts";

/** There is no search on it. */
export function planSegments(): Draft<"search-segment">[] {
  return [];
}

/**
 * The plan of a site with nothing on it but what the sites for Hugo and Zola have: articles with their neighbours and tags, the index of all by date, and that of each
 * tag, with as many articles a page.
 */
export function planSite(archive: Archive, { site, pageSize }: PlanOptions): Draft[] {
  const page: MakeDraft = (kind, path, props) => ({ kind, path, site, props }) as Draft;
  const { articles } = archive;
  return [
    ...homePages(page, archive, pageSize),
    ...articles.map((article, index) => {
      return page("article", articlePath(article), {
        labelled: labelled(article, archive),
        previous: articles[index + 1] ?? null,
        next: articles[index - 1] ?? null,
        related: [],
      });
    }),
    ...tagPages(page, archive, { pages: [], placeOf: () => null, indexes: [] }, pageSize),
  ];
}
