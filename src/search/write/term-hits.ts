import { hasPlaces, type Term, type TermPath } from "../format/index-term.ts";
import type { ShardNode } from "../format/shard-forest.ts";

/**
 * Hits, article by article and place by place: `length` of them from index `from` of two lists on.
 */
export interface HitList {
  readonly articles: Uint32Array;
  /**
   * Twice the number of units and separators before a hit in its title or body; in the body 1 is
   * added.
   */
  readonly places: Uint32Array;
  readonly from: number;
  readonly length: number;
}

/** Added to twice a place in the body. */
export const bodyBit = 1;

/** The hits of a term. */
export interface TermHits extends HitList {
  readonly term: Term;
  readonly path: TermPath;
}

/**
 * What hits weigh, by which it is decided how shards are divided: a number that follows from how
 * many there are, and no number of bytes, so that what is in a shard can be counted without
 * writing it. The place of a hit takes about three times what its count does.
 */
export function weightOf(term: Pick<Term, "second">, hits: number, kind: ShardNode["kind"]): number {
  const ofPlaces = hasPlaces(term) ? 3 * hits : 0;
  if (kind === "places") return ofPlaces;
  return kind === "counts" ? hits : hits + ofPlaces;
}

/** The hits in the articles of a range. */
export function hitsWithin(hits: TermHits, { from, to }: Pick<ShardNode, "from" | "to">): TermHits {
  const start = firstFrom(hits, from);
  return { ...hits, from: start, length: firstFrom(hits, to) - start };
}

/** The index of the first hit in an article or a later one. */
function firstFrom({ articles, from, length }: HitList, article: number): number {
  let [low, high] = [from, from + length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}
