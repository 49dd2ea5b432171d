import { itemFinder, itemForMost } from "../archive/article-items.ts";
import type { Tag } from "../archive/tags.ts";
import type { Article, ArticleSummary } from "../ingest/article.ts";
import type { Item } from "../ingest/item.ts";

/** An article as a list shows it, with the item of it to which the list leads, if any. */
export interface ListedArticle extends ArticleSummary {
  readonly item?: Item;
}

/**
 * Makes a function that gives an article as the page of a tag lists it: of a roundup, with the item
 * whose heading tells of the tag.
 */
export function listedFor({ name, aliases }: Pick<Tag, "name" | "aliases">): (article: Article) => ListedArticle {
  const itemFor = itemFinder([name, ...aliases]);
  return (article) => (article.text.items.length === 0 ? article.summary : listed(article, itemFor(article)));
}

/** An article that is related to one with these tags: of a roundup, the item that tells of them. */
export function listedRelated(tags: readonly Tag[], other: Article, tagsOf: ReadonlyMap<Article, readonly Tag[]>): ListedArticle {
  if (other.text.items.length === 0) return other.summary;
  const own = new Set(tags);
  const shared = (tagsOf.get(other) ?? []).filter((tag) => own.has(tag));
  return listed(
    other,
    itemForMost(
      other,
      shared.map(({ name, aliases }) => [name, ...aliases]),
    ),
  );
}

function listed({ summary }: Article, item: Item | null): ListedArticle {
  return item === null ? summary : { ...summary, item };
}
