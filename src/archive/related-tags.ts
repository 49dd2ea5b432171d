import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { Tag } from "./tags.ts";

/** How many related tags one has at most. */
const longest = 12;

/**
 * Of an article with more tags the first so many count: the number of their pairs grows with its
 * square.
 */
const mostTags = 50;

/**
 * For each tag those that stand most often beside it, the most frequent first, ties by name. How
 * often is counted on the tag's own articles alone, so that an article without it changes nothing.
 */
export function relatedTags(tagsOf: ReadonlyMap<Article, readonly Tag[]>): (tag: Tag) => Tag[] {
  const besides = new Map<Tag, Map<Tag, number>>();
  for (const all of tagsOf.values()) {
    const tags = all.length <= mostTags ? all : all.slice(0, mostTags);
    for (const tag of tags) {
      const counts = besides.get(tag) ?? new Map<Tag, number>();
      if (counts.size === 0) besides.set(tag, counts);
      for (const other of tags) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return (tag) =>
    [...(besides.get(tag) ?? [])]
      .filter(([other]) => other !== tag)
      .sort(([a, m], [b, n]) => n - m || byCodePoint(a.name, b.name))
      .slice(0, longest)
      .map(([other]) => other);
}
