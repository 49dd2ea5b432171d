import type { Archive } from "../archive/archive.ts";
import { relatedArticles } from "../archive/related-articles.ts";
import type { Draft } from "./draft.ts";
import { articlePath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import type { Labelled } from "./planned-page.ts";

/** A page for each article, linked to the ones before and after it in time and to those about the same things. `all` are the archive's articles, in its order. */
export function articlePages(page: MakeDraft, { articles, tagsOf }: Archive, all: readonly Labelled[]): Draft[] {
  const related = relatedArticles(articles, tagsOf);
  return all.map((labelled, index) =>
    page("article", articlePath(labelled.article), {
      labelled,
      previous: articles[index + 1] ?? null,
      next: articles[index - 1] ?? null,
      related: related[index] ?? [],
    }),
  );
}
