import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";

/** An article, and the names of all tags that the site shows on it. */
export interface TaggedArticle {
  readonly article: Article;
  readonly labels: readonly string[];
  /** How many of the names are columns, which come first. */
  readonly columns: number;
}

/** An article with the names of its tags. */
export function withTags(article: Article, { tagsOf, columnCounts }: Pick<Archive, "tagsOf" | "columnCounts">): TaggedArticle {
  return { article, labels: (tagsOf.get(article) ?? []).map(({ name }) => name), columns: columnCounts.get(article) ?? 0 };
}
