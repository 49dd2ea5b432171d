import type { Matches } from "./matches.ts";
import type { Order } from "./search-interface.ts";

/** The matches of a segment; `before` is how many articles are in all older segments. */
export interface FoundInSegment {
  readonly matches: Matches;
  readonly before: number;
  /** The views of its articles, which only the order by views needs. */
  readonly views: Int32Array | null;
}

/** Larger numbers count as these. */
const [mostInTitle, mostHits, mostViews] = [2 ** 8 - 1, 2 ** 16 - 1, 2 ** 24 - 1];

/** More than all articles of an archive. */
const articles = 2 ** 28;

/**
 * The articles that were found, by their numbers in the archive (the oldest is 0), in the order
 * that was asked for; of equal ones the newer comes first, except in the order `oldest`.
 */
export function ranked(found: readonly FoundInSegment[], order: Order): Uint32Array {
  const count = found.reduce((sum, { matches }) => sum + matches.articles.length, 0);
  // Each article as one number: what it is ordered by, and then its own number.
  const keys = new Float64Array(count);
  let to = 0;
  for (const { matches, before, views } of found) {
    for (let at = 0; at < matches.articles.length; at++) {
      const article = matches.articles[at] ?? 0;
      keys[to++] = weight(order, matches, at, views?.[article] ?? -1) * articles + before + article;
    }
  }
  keys.sort();
  if (order !== "oldest") keys.reverse();
  return Uint32Array.from(keys, (key) => key % articles);
}

function weight(order: Order, { hits, inTitle }: Matches, at: number, views: number): number {
  if (order === "views") return Math.min(views + 1, mostViews);
  if (order !== "relevance") return 0;
  return Math.min(inTitle[at] ?? 0, mostInTitle) * (mostHits + 1) + Math.min(hits[at] ?? 0, mostHits);
}
