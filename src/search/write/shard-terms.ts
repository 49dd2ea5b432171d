import { pathOf } from "../format/index-term.ts";
import { nodesBelow, type ShardNode, type ShardTree, shardName } from "../format/shard-forest.ts";
import { countsWithin, joinedCounts } from "../read/counts.ts";
import { firstOfBody } from "../read/posting-reader.ts";
import { readShard, type ShardTerm } from "../read/shard-reader.ts";
import { bodyBit, type TermHits } from "./term-hits.ts";

/** Reads the text of a shard by its name. */
export type ReadText = (name: string) => string;

/** Reads the terms of a shard that has their counts, or these and their places. */
export function readTerms(node: ShardNode, placeOrder: number, read: ReadText): TermHits[] {
  return Array.from(readShard(read(shardName(node)), node, placeOrder).values(), hitsOf);
}

/** Reads the places of a long term, whose counts are in the shards of another tree. */
export function readPlaces(
  node: ShardNode,
  counts: { readonly root: ShardNode; readonly tree: ShardTree<unknown> },
  placeOrder: number,
  read: ReadText,
): TermHits[] {
  const beside = nodesWithin(counts.root, counts.tree, node).map((one) => readShard(read(shardName(one)), one, placeOrder));
  const counted = (name: string) => countsWithin(joinedCounts(beside.flatMap((terms) => terms.get(name)?.counts ?? [])), node);
  return Array.from(readShard(read(shardName(node)), node, placeOrder, counted).values(), hitsOf);
}

/** The nodes of the shards of a tree that have articles of a range. */
function nodesWithin(node: ShardNode, tree: ShardTree<unknown>, range: Pick<ShardNode, "from" | "to">): ShardNode[] {
  if (tree === null || node.to <= range.from || node.from >= range.to) return [];
  if ("leaf" in tree) return [node];
  const [zero, one] = nodesBelow(node);
  return [...nodesWithin(zero, tree.zero, range), ...nodesWithin(one, tree.one, range)];
}

/** A term as it is written. Where its places are not known, they only tell titles from bodies. */
function hitsOf({ term, counts, places }: ShardTerm): TermHits {
  const length = counts.hits.reduce((sum, count) => sum + count, 0);
  const written = { articles: new Uint32Array(length), places: new Uint32Array(length) };
  let at = 0;
  for (const [index, article] of counts.articles.entries()) {
    for (let hit = 0; hit < (counts.hits[index] ?? 0); hit++, at++) {
      const place = places?.[at] ?? (hit < (counts.inTitle[index] ?? 0) ? 0 : firstOfBody);
      written.articles[at] = article;
      written.places[at] = place >= firstOfBody ? 2 * (place - firstOfBody) + bodyBit : 2 * place;
    }
  }
  return { term, path: pathOf(term), ...written, from: 0, length };
}
