import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { Tag } from "./tags.ts";

/** The most related tags of one tag. */
const longest = 12;

/**
 * How many tags of an article count, the first ones: the number of their pairs grows with the
 * square of it.
 */
const mostTags = 50;

/**
 * Makes a function that gives for each tag those that stand beside it most often, the most frequent
 * first, ties by name. Only the tag's own articles count, so that an article without it changes
 * nothing.
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
