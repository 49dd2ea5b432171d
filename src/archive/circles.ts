import type { Article } from "../ingest/article.ts";
import type { Tag } from "./tags.ts";

/** Tags and the articles that carry them, all by numbers, so that what is known of them can stand in flat arrays. */
export interface Circles {
  /** The tags by their numbers. */
  readonly tags: readonly Tag[];
  /** The tags of each article. */
  readonly tagsOf: readonly (readonly number[])[];
  /** The articles of each tag, newest first. */
  readonly membersOf: readonly (readonly number[])[];
}

/** The circles of the tags that `choose` leaves of each article's. */
export function createCircles(newestFirst: readonly Article[], choose: (article: Article) => readonly Tag[]): Circles {
  const numbers = new Map<Tag, number>();
  const membersOf: number[][] = [];
  const enter = (tag: Tag, article: number) => {
    const number = numbers.get(tag) ?? numbers.size;
    if (number === numbers.size) numbers.set(tag, number);
    const members = membersOf[number];
    if (members) members.push(article);
    else membersOf.push([article]);
    return number;
  };
  const tagsOf = newestFirst.map((article, index) => choose(article).map((tag) => enter(tag, index)));
  return { tags: [...numbers.keys()], tagsOf, membersOf };
}

/**
 * Shows `visit` each article beside those near it: the last `reach` before it that carry the same tag, or the same two. So it sees every two that are near
 * each other once at least. Tag after tag is walked through with all that stand beside it; a table of all pairs, of which there may be millions, is
 * never made.
 */
export function walk({ tagsOf, membersOf }: Circles, reach: number, visit: (article: number, near: readonly number[]) => void): void {
  const latest = new Int32Array(membersOf.length * reach);
  const joined = new Int32Array(membersOf.length);
  const openedFor = new Int32Array(membersOf.length).fill(-1);
  /** Where a tag has no more members all are near each other, and a second tag brings none nearer. */
  const isWide = membersOf.map(({ length }) => length > reach + 1);

  for (const [tag, members] of membersOf.entries()) {
    if (members.length === 1) continue;
    for (const article of members) {
      const near: number[] = [];
      for (const second of tagsOf[article] ?? []) {
        // The circle of two tags is walked through with the first of them; beside itself a tag makes a circle alone.
        if (second !== tag && !(second > tag && isWide[tag] && isWide[second])) continue;
        const before = openedFor[second] === tag ? (joined[second] ?? 0) : 0;
        const start = second * reach;
        const end = start + Math.min(before, reach);
        for (let at = start; at < end; at++) near.push(latest[at] ?? 0);
        latest[start + (before % reach)] = article;
        joined[second] = before + 1;
        openedFor[second] = tag;
      }
      visit(article, near);
    }
  }
}
