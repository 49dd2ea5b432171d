import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";
import type { Labelled } from "./planned-page.ts";

/** An article with the names of its tags. */
export function labelled(article: Article, { tagsOf, columnCounts }: Pick<Archive, "tagsOf" | "columnCounts">): Labelled {
  return { article, labels: (tagsOf.get(article) ?? []).map(({ name }) => name), columns: columnCounts.get(article) ?? 0 };
}
