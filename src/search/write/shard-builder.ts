import { hasPlaces, type TextUnit } from "../format/index-term.ts";
import {
  followerName,
  isDivisible,
  type LongTerm,
  longRoot,
  mayBeOwn,
  middleOf,
  nodesBelow,
  type OwnShards,
  ownRoot,
  pathBit,
  type ShardForest,
  type ShardNode,
  type ShardTree,
  shardName,
} from "../format/shard-forest.ts";
import { type WrittenShard, writeShard } from "./shard-writer.ts";
import { hitsWithin, type TermHits, weightOf } from "./term-hits.ts";

/** What is known of a shard that stands in a tree. */
export interface BuiltShard {
  readonly check: string;
  /** The sum of what its hits weigh (`weightOf`). */
  readonly weight: number;
}

export type BuiltTree = ShardTree<BuiltShard>;
export type BuiltForest = ShardForest<BuiltShard>;

/** How shards are built. */
export interface ShardOptions {
  /** How many articles the segment has. */
  readonly articles: number;
  /** What a shard may weigh at most, unless it cannot be divided. */
  readonly limit: number;
  readonly placeOrder: number;
  readonly put: (name: string, pieces: WrittenShard["pieces"]) => void;
}

/**
 * What a shard may weigh: up to 20 KB, as every term loads at least one; four times that where
 * there would be too many to list. `total` is what all hits of a segment weigh.
 */
export function shardLimit(total: number): number {
  return total < 300_000_000 ? 32_000 : 128_000;
}

/** Whether hits weigh so much that they have shards of their own. */
export function isHeavy(weight: number, { limit }: Pick<ShardOptions, "limit">): boolean {
  return 2 * weight > limit;
}

/** Whether a unit has shards of its own, as the hits of its terms weigh so much together. */
export function isOwn(unit: TextUnit, weight: number, options: Pick<ShardOptions, "limit">): boolean {
  return mayBeOwn(unit) && isHeavy(weight, options);
}

/** Whether a term of such a unit has shards of its own. */
export function isLong({ term, length }: TermHits, options: Pick<ShardOptions, "limit">): boolean {
  return isHeavy(weightOf(term, length, "whole"), options) && (term.second === null || mayBeOwn(term.second));
}

/** Builds the shards of a unit that has its own, from all its terms. */
export function buildOwn(unit: TextUnit, terms: readonly TermHits[], options: ShardOptions): OwnShards<BuiltShard> {
  const others = terms.filter((hits) => !isLong(hits, options));
  const long = terms
    .filter((hits) => isLong(hits, options))
    .map((hits): [string, LongTerm<BuiltShard>] => {
      const { separated, second } = hits.term;
      return [followerName(separated, second), buildLong(hits, options)];
    });
  return { shared: buildTree(others, ownRoot(unit, options.articles), options), long: new Map(long) };
}

/** Builds the shards of a term that has its own. */
export function buildLong(hits: TermHits, options: ShardOptions): LongTerm<BuiltShard> {
  const { first, separated, second } = hits.term;
  const rootOf = (kind: "counts" | "places") => longRoot(first, followerName(separated, second), kind, options.articles);
  const places = hasPlaces(hits.term) ? buildTree([hits], rootOf("places"), options) : null;
  return { separated, second, counts: buildTree([hits], rootOf("counts"), options), places };
}

/**
 * Builds the part of a tree below a node from all terms that lead there, and hands on its shards.
 * Terms without hits are left out.
 */
export function buildTree(terms: readonly TermHits[], node: ShardNode, options: ShardOptions): BuiltTree {
  const own = terms.filter(({ length }) => length > 0);
  if (own.length === 0) return null;
  const weight = own.reduce((sum, { term, length }) => sum + weightOf(term, length, node.kind), 0);
  if (weight <= options.limit || !isDivisible(node)) {
    const { check, pieces } = writeShard(own, node, options.placeOrder);
    options.put(shardName(node), pieces);
    return { leaf: { check, weight } };
  }
  const [zero, one] = nodesBelow(node);
  const [ofZero, ofOne] = divided(own, node);
  return { zero: buildTree(ofZero, zero, options), one: buildTree(ofOne, one, options) };
}

/** The terms of the two nodes below a node. */
function divided(terms: readonly TermHits[], node: ShardNode): readonly [readonly TermHits[], readonly TermHits[]] {
  if (node.by !== "article") {
    const [zero, one]: [TermHits[], TermHits[]] = [[], []];
    for (const hits of terms) (pathBit(hits.path, node) === 0 ? zero : one).push(hits);
    return [zero, one];
  }
  const middle = middleOf(node);
  const within = (from: number, to: number) => terms.map((hits) => hitsWithin(hits, { from, to }));
  return [within(node.from, middle), within(middle, node.to)];
}
