import { byCodePoint } from "../lib/code-point-order.ts";
import type { Archive } from "./archive.ts";
import { createMembership, type TagMembership } from "./tag-membership.ts";
import type { Tag } from "./tags.ts";

/** A tag that stands beside another, and the number of articles on which both stand. */
export interface TagBeside {
  readonly tag: Tag;
  readonly count: number;
}

/**
 * How many tags of an article count, the first ones: the number of their pairs grows with the
 * square of it.
 */
const mostTags = 50;

/**
 * Makes a function that gives the tags that stand beside a tag on at least so many articles, the
 * most frequent first, ties by name. Only the tag's own articles count, so that an article without
 * it changes nothing.
 */
export function tagsBeside({ articles, tagsOf }: Pick<Archive, "articles" | "tagsOf">): (tag: Tag, least: number) => TagBeside[] {
  const membership = createMembership(articles, (article) => {
    const tags = tagsOf.get(article) ?? [];
    return tags.length <= mostTags ? tags : tags.slice(0, mostTags);
  });
  const numbers = new Map(membership.tags.map((tag, number) => [tag, number]));
  const names = ranked(membership.tags);
  const visit = createCounter(membership);
  return (tag, least) => {
    const own = numbers.get(tag);
    if (own === undefined) return [];
    // The count and the place by name are one number, as there are many to be sorted.
    const found: number[] = [];
    visit(own, (number, count) => {
      if (number !== own && count >= least) found.push(names.length * count - (names.rankOf[number] ?? 0));
    });
    const sorted = Float64Array.from(found).sort().reverse();
    return Array.from(sorted, (sum) => {
      const count = Math.ceil(sum / names.length);
      return { tag: names.tagAt(names.length * count - sum), count };
    });
  };
}

/** The places of tags in the order of their names, and the tags at these places. */
function ranked(tags: readonly Tag[]) {
  const byName = Array.from(tags.entries()).sort(([, a], [, b]) => byCodePoint(a.name, b.name));
  const rankOf = new Int32Array(tags.length);
  for (const [rank, [number]] of byName.entries()) rankOf[number] = rank;
  const tagAt = (rank: number): Tag => {
    const found = byName[rank];
    if (!found) throw new RangeError(`there is no tag at ${rank}`);
    return found[1];
  };
  return { length: tags.length, rankOf, tagAt };
}

/**
 * Makes a function that visits all tags on the articles of a tag, each with the number of these
 * articles. One array serves all tags, as most of them stand beside few others.
 */
function createCounter({ tags, tagsOf, membersOf }: TagMembership) {
  const counts = new Int32Array(tags.length);
  return (tag: number, visit: (other: number, count: number) => void): void => {
    const found: number[] = [];
    const end = membersOf.starts[tag + 1] ?? 0;
    for (let member = membersOf.starts[tag] ?? 0; member < end; member++) {
      const article = membersOf.values[member] ?? 0;
      const last = tagsOf.starts[article + 1] ?? 0;
      for (let at = tagsOf.starts[article] ?? 0; at < last; at++) {
        const other = tagsOf.values[at] ?? 0;
        const before = counts[other] ?? 0;
        if (before === 0) found.push(other);
        counts[other] = before + 1;
      }
    }
    for (const other of found) {
      visit(other, counts[other] ?? 0);
      counts[other] = 0;
    }
  };
}
