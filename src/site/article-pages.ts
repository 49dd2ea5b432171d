import type { Archive } from "../archive/archive.ts";
import { relatedArticles } from "../archive/related-articles.ts";
import type { BylinePages } from "./byline-pages.ts";
import { listedRelated } from "./listed-article.ts";
import { articlePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { SourcePacks } from "./source-packs.ts";
import type { TaggedArticle } from "./tagged-article.ts";

const none: readonly never[] = [];

/**
 * A page for each article, linked to those before and after it in time, to those with the same text
 * and to related ones, and to the pages of its authors and its source.
 * `all` are the archive's articles, in its order.
 */
export function articlePages(
  page: PlanPage,
  { articles, tagsOf, sameTexts }: Archive,
  all: readonly TaggedArticle[],
  { linksOf, packOf }: Pick<BylinePages, "linksOf"> & Pick<SourcePacks, "packOf">,
): PlannedPage[] {
  const related = relatedArticles(articles, tagsOf, sameTexts);
  return all.map((tagged, index) =>
    page("article", articlePath(tagged.article.summary), {
      tagged,
      previous: articles[index + 1]?.summary ?? null,
      next: articles[index - 1]?.summary ?? null,
      sameTexts: sameTexts.othersOf.get(tagged.article) ?? none,
      related: related[index]?.map((other) => listedRelated(tagsOf.get(tagged.article) ?? [], other, tagsOf)) ?? [],
      bylines: linksOf(tagged.article),
      pack: packOf(tagged.article),
    }),
  );
}
