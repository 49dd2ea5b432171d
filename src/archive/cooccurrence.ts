import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../order.ts";
import type { Tag } from "./tags.ts";

/** How many related tags one has at most. */
const longest = 12;

/**
 * The tags that stand most often beside a tag, the most frequent first, ties by name. How often is counted on the tag's own articles alone, so that an
 * article without it changes nothing.
 */
export function relatedTags(tag: Tag, tagsOf: ReadonlyMap<Article, readonly Tag[]>): Tag[] {
  const counts = new Map<Tag, number>();
  for (const article of tag.articles) {
    for (const other of tagsOf.get(article) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  counts.delete(tag);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || byCodePoint(a.name, b.name))
    .slice(0, longest)
    .map(([other]) => other);
}
