import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";
import type { Labelled } from "./planned-page.ts";

/** An article with the names of its tags. */
export function labelled(article: Article, { tagsOf }: Pick<Archive, "tagsOf">): Labelled {
  return { article, labels: (tagsOf.get(article) ?? []).map(({ name }) => name) };
}
