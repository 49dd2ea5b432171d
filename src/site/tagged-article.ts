import type { Archive } from "../archive/archive.ts";
import type { ArticleFile } from "../archive/article-file.ts";
import type { ArticleLink } from "../archive/article-link.ts";
import type { Article } from "../ingest/article.ts";

/** An article, and the names of all tags that the site shows on it. */
export interface TaggedArticle {
  readonly article: Article;
  readonly labels: readonly string[];
  /** The kinds of these tags, of each the first character. */
  readonly kinds: string;
  /** How many of the names are columns, which come first. */
  readonly columns: number;
  /** Its pictures and documents. */
  readonly files: readonly ArticleFile[];
  /** The links in its text to other articles, and to what is gone. */
  readonly links: readonly ArticleLink[];
}

const none: readonly never[] = [];

/** An article with the names of its tags, and with its files. */
export function withTags(
  article: Article,
  { tagsOf, columnCounts, filesOf, linksOf }: Pick<Archive, "tagsOf" | "columnCounts" | "filesOf" | "linksOf">,
): TaggedArticle {
  const tags = tagsOf.get(article) ?? [];
  return {
    article,
    labels: tags.map(({ name }) => name),
    kinds: tags.reduce((kinds, { kind }) => kinds + kind.charAt(0), ""),
    columns: columnCounts.get(article) ?? 0,
    files: filesOf.get(article) ?? none,
    links: linksOf.get(article) ?? none,
  };
}

/** Articles with their tags. */
export function taggedIn(articles: readonly Article[], taggedOf: ReadonlyMap<Article, TaggedArticle>): TaggedArticle[] {
  const found: TaggedArticle[] = [];
  for (const article of articles) {
    const tagged = taggedOf.get(article);
    if (tagged) found.push(tagged);
  }
  return found;
}
