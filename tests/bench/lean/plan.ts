import type { Archive } from "../../../src/archive/archive.ts";
import { homePages } from "../../../src/site/home-pages.ts";
import { articlePath } from "../../../src/site/paths.ts";
import type { PlanOptions } from "../../../src/site/plan-options.ts";
import { type PlannedPage, pagePlanner } from "../../../src/site/planned-page.ts";
import { tagIndexPages } from "../../../src/site/tag-index-pages.ts";
import { tagPages } from "../../../src/site/tag-pages.ts";
import { withTags } from "../../../src/site/tagged-article.ts";

/** There is no search on it. */
export function planSegments(): PlannedPage<"search-segment">[] {
  return [];
}

/**
 * The plan of a site with nothing on it but what the sites for Hugo and Zola have: articles with
 * their neighbours and tags, the index of all by date, and that of each tag, with as many articles
 * a page.
 */
export function planSite(archive: Archive, { site, home, pageSize, pinyin }: PlanOptions): PlannedPage[] {
  const page = pagePlanner(site);
  const { articles } = archive;
  const all = articles.map((article) => withTags(article, archive));
  return [
    ...homePages(page, archive, { home, pageSize }),
    ...all.map((tagged, index) => {
      return page("article", articlePath(tagged.article.summary), {
        tagged,
        previous: articles[index + 1]?.summary ?? null,
        next: articles[index - 1]?.summary ?? null,
        sameTexts: [],
        related: [],
        bylines: [],
        pack: null,
      });
    }),
    ...tagIndexPages(page, archive.tags, [], { pinyin }),
    ...tagPages(page, archive, new Map(all.map((tagged) => [tagged.article, tagged])), { officesOf: () => null }, { pageSize }),
  ];
}
