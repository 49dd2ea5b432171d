import type { Article } from "../ingest/article.ts";
import { type Rows, rowsOf, transposed } from "./number-rows.ts";
import type { Tag } from "./tags.ts";

/**
 * Tags and the articles that carry them. Both are numbers, so that what is known of them can stand
 * in flat arrays.
 */
export interface TagMembership {
  /** The tags by their numbers. */
  readonly tags: readonly Tag[];
  /** The tags of each article. */
  readonly tagsOf: Rows;
  /** The articles of each tag, newest first. */
  readonly membersOf: Rows;
}

/** Creates the membership of the tags that `choose` picks for each article. */
export function createMembership(newestFirst: readonly Article[], choose: (article: Article) => readonly Tag[]): TagMembership {
  const numbers = new Map<Tag, number>();
  const numberOf = (tag: Tag) => {
    const known = numbers.get(tag);
    if (known !== undefined) return known;
    numbers.set(tag, numbers.size);
    return numbers.size - 1;
  };
  const tagsOf = rowsOf(newestFirst, choose, numberOf);
  return { tags: [...numbers.keys()], tagsOf, membersOf: transposed(tagsOf, numbers.size) };
}

/**
 * Calls `visit` with each article and those near it, which are the first `count` of `near`: the
 * last `reach` before it that carry the same tag, or the same two tags. So every two articles near
 * each other are seen at least once. The tags are walked through one after the other, each with all
 * that stand beside it. A table of all pairs of tags, of which there may be millions, is never
 * made.
 */
export function visitNear(
  { tags, tagsOf, membersOf }: TagMembership,
  reach: number,
  visit: (article: number, near: Int32Array, count: number) => void,
): void {
  const latest = new Int32Array(tags.length * reach);
  const joined = new Int32Array(tags.length);
  const openedFor = new Int32Array(tags.length).fill(-1);
  const near = new Int32Array(tags.length * reach);
  /**
   * Whether a tag has so many members that not all are near each other; only then can a second tag
   * bring some nearer.
   */
  const isWide = tags.map((_, tag) => (membersOf.starts[tag + 1] ?? 0) - (membersOf.starts[tag] ?? 0) > reach + 1);

  for (const tag of tags.keys()) {
    const [first, end] = [membersOf.starts[tag] ?? 0, membersOf.starts[tag + 1] ?? 0];
    if (end - first === 1) continue;
    for (let member = first; member < end; member++) {
      const article = membersOf.values[member] ?? 0;
      const last = tagsOf.starts[article + 1] ?? 0;
      let count = 0;
      for (let at = tagsOf.starts[article] ?? 0; at < last; at++) {
        const second = tagsOf.values[at] ?? 0;
        // Articles with two tags in common are visited with the first of these. A tag beside itself
        // stands for the articles with that tag.
        if (second !== tag && !(second > tag && isWide[tag] && isWide[second])) continue;
        const before = openedFor[second] === tag ? (joined[second] ?? 0) : 0;
        const start = second * reach;
        const kept = start + Math.min(before, reach);
        for (let index = start; index < kept; index++) near[count++] = latest[index] ?? 0;
        latest[start + (before % reach)] = article;
        joined[second] = before + 1;
        openedFor[second] = tag;
      }
      visit(article, near, count);
    }
  }
}
