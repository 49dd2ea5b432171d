import { leavesIn, nodesBelow, pathBit, type ShardNode } from "../format/shard-forest.ts";
import { edited, editWithin, type HitEdit, moreHits } from "./hit-edit.ts";
import { type BuiltTree, buildTree, type ShardOptions } from "./shard-builder.ts";
import { type TermHits, weightOf } from "./term-hits.ts";

/** How a tree is changed. */
export interface TreeUpdate extends ShardOptions {
  /** Reads the terms of a shard, as it stands or has just been put. */
  readonly termsAt: (node: ShardNode) => readonly TermHits[];
  /**
   * Takes away the terms that do not stay in the tree, as they come to have shards of their own.
   */
  readonly staying: (terms: readonly TermHits[]) => readonly TermHits[];
}

/**
 * Makes the part of a tree below a node anew, as it is built of all its terms after some changes.
 */
export function updateTree(tree: BuiltTree, node: ShardNode, edits: readonly HitEdit[], update: TreeUpdate): BuiltTree {
  if (edits.length === 0) return tree;
  const more = edits.reduce((sum, edit) => sum + weightOf(edit.term, moreHits(edit), node.kind), 0);
  if (tree === null || "leaf" in tree || weightIn(tree) + more <= update.limit) {
    return buildTree(update.staying(edited(termsBelow(tree, node, update), edits)), node, update);
  }
  const [zero, one] = nodesBelow(node);
  const [ofZero, ofOne] =
    node.by === "article"
      ? [zero, one].map(({ from, to }) => edits.map((edit) => editWithin(edit, from, to)).filter(({ articles }) => articles.length > 0))
      : [0, 1].map((bit) => edits.filter(({ path }) => pathBit(path, node) === bit));
  const updated = { zero: updateTree(tree.zero, zero, ofZero ?? [], update), one: updateTree(tree.one, one, ofOne ?? [], update) };
  // Terms may have gone to shards of their own.
  return weightIn(updated) > update.limit ? updated : buildTree(termsBelow(updated, node, update), node, update);
}

/** All terms of the shards below a node. */
export function termsBelow(tree: BuiltTree, node: ShardNode, update: Pick<TreeUpdate, "termsAt">): TermHits[] {
  if (tree === null) return [];
  if ("leaf" in tree) return [...update.termsAt(node)];
  const [zero, one] = nodesBelow(node);
  const [ofZero, ofOne] = [termsBelow(tree.zero, zero, update), termsBelow(tree.one, one, update)];
  return node.by === "article" ? joinedTerms([...ofZero, ...ofOne]) : [...ofZero, ...ofOne];
}

/** A long term, of which several shards have hits, as one. */
function joinedTerms(parts: readonly TermHits[]): TermHits[] {
  const [first] = parts;
  if (!first) return [];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const [articles, places] = [new Uint32Array(length), new Uint32Array(length)];
  let at = 0;
  for (const part of parts) {
    articles.set(part.articles.subarray(part.from, part.from + part.length), at);
    places.set(part.places.subarray(part.from, part.from + part.length), at);
    at += part.length;
  }
  return [{ term: first.term, path: first.path, articles, places, from: 0, length }];
}

/** What all shards of a tree weigh. */
export function weightIn(tree: BuiltTree): number {
  let weight = 0;
  for (const shard of leavesIn(tree)) weight += shard.weight;
  return weight;
}
