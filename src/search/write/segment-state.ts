import type { TextUnit } from "../format/index-term.ts";
import type { LongTerm, OwnShards, ShardTree } from "../format/shard-forest.ts";
import type { SegmentState } from "./segment-writer.ts";
import type { BuiltShard, BuiltTree } from "./shard-builder.ts";

/** A tree as JSON: 0 for nothing, the check and weight of a leaf, or two trees. */
type WrittenTree = 0 | readonly [check: string, weight: number] | readonly [WrittenTree, WrittenTree];

type WrittenLong = readonly [follower: string, separated: boolean, second: TextUnit | null, counts: WrittenTree, places: WrittenTree];

interface WrittenState {
  readonly shared: WrittenTree;
  readonly own: readonly (readonly [unit: TextUnit, shared: WrittenTree, long: readonly WrittenLong[]])[];
  readonly characters: readonly (readonly [character: string, articles: number])[];
  readonly steps: readonly number[];
}

/** What must be known of a segment to update it, as JSON. */
export function stateText({ forest, characters, steps }: SegmentState): string {
  const own = Array.from(forest.own, ([unit, { shared, long }]) => [unit, written(shared), Array.from(long, writtenLong)] as const);
  return JSON.stringify({ shared: written(forest.shared), own, characters: [...characters], steps } satisfies WrittenState);
}

/** Reads what `stateText` has written. */
export function readState(text: string): SegmentState {
  const { shared, own, characters, steps }: WrittenState = JSON.parse(text);
  const units = own.map(([unit, others, long]): [TextUnit, OwnShards<BuiltShard>] => {
    return [unit, { shared: read(others), long: new Map(long.map(readLong)) }];
  });
  return { forest: { shared: read(shared), own: new Map(units) }, characters: new Map(characters), steps };
}

function writtenLong([follower, { separated, second, counts, places }]: readonly [string, LongTerm<BuiltShard>]): WrittenLong {
  return [follower, separated, second, written(counts), written(places)];
}

function readLong([follower, separated, second, counts, places]: WrittenLong): [string, LongTerm<BuiltShard>] {
  return [follower, { separated, second, counts: read(counts), places: read(places) }];
}

function written(tree: ShardTree<BuiltShard>): WrittenTree {
  if (tree === null) return 0;
  return "leaf" in tree ? [tree.leaf.check, tree.leaf.weight] : [written(tree.zero), written(tree.one)];
}

function read(tree: WrittenTree): BuiltTree {
  if (tree === 0) return null;
  const [zero, one] = tree;
  if (typeof zero === "string") return { leaf: { check: zero, weight: Number(one) } };
  return { zero: read(zero), one: read(one as WrittenTree) };
}
