import type { Archive } from "../archive/archive.ts";
import { relatedArticles } from "../archive/related-articles.ts";
import { listedRelated } from "./listed-article.ts";
import { articlePath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/**
 * A page for each article, linked to the articles before and after it in time and to related ones.
 * `all` are the archive's articles, in its order.
 */
export function articlePages(page: PlanPage, { articles, tagsOf }: Archive, all: readonly TaggedArticle[]): PlannedPage[] {
  const related = relatedArticles(articles, tagsOf);
  return all.map((tagged, index) =>
    page("article", articlePath(tagged.article.summary), {
      tagged,
      previous: articles[index + 1]?.summary ?? null,
      next: articles[index - 1]?.summary ?? null,
      related: related[index]?.map((other) => listedRelated(tagsOf.get(tagged.article) ?? [], other, tagsOf)) ?? [],
    }),
  );
}
