import type { TextUnit } from "../format/index-term.ts";
import { forestOrders, type OwnShards, type ShardForest, type ShardTree } from "../format/shard-forest.ts";
import { wordUnit } from "../format/unit-key.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";

/** A forest without its leaves, as a directory has it: digits, and the words that they name. */
export interface WrittenForest {
  readonly digits: string;
  readonly words: readonly string[];
}

/** Orders the units of a forest, and what follows them, as a directory has them. */
export function inOrder<Leaf>({ shared, own }: ShardForest<Leaf>): ShardForest<Leaf> {
  const units = [...own].sort(([a], [b]) => byUnit(a, b));
  return {
    shared,
    own: new Map(
      units.map(([unit, shards]): [TextUnit, OwnShards<Leaf>] => {
        const long = [...shards.long].sort(
          ([, a], [, b]) => Number(a.separated) - Number(b.separated) || byUnit(a.second ?? 0, b.second ?? 0),
        );
        return [unit, { shared: shards.shared, long: new Map(long) }];
      }),
    ),
  };
}

/** Numbers before words. */
function byUnit(a: TextUnit, b: TextUnit): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/**
 * Writes a forest, which is in order: the tree of most units; how many units have their own; and
 * for each of them its number, its tree, how many of its terms are long, and for each of those what
 * follows, and its trees.
 */
export function writeForest({ shared, own }: ShardForest<unknown>): WrittenForest {
  const named = [...own].flatMap(([unit, { long }]) => [unit, ...Array.from(long.values(), ({ second }) => second)]);
  const words = [...new Set(named.filter((unit) => typeof unit === "string"))].sort();
  const numbers = new Map<TextUnit | null, number>(words.map((word, rank) => [word, wordUnit(rank)]));
  const numberOf = (unit: TextUnit | null) => (typeof unit === "number" ? unit : (numbers.get(unit) ?? 0));
  const writer = new BitWriter();
  writeTree(writer, shared);
  writer.golomb(own.size, forestOrders.unit);
  let before = 0;
  for (const [unit, { shared: others, long }] of own) {
    const number = numberOf(unit);
    writer.golomb(number - before - 1, forestOrders.unit);
    before = number;
    writeTree(writer, others);
    writer.golomb(long.size, 0);
    for (const { separated, second, counts, places } of long.values()) {
      writer.bits(Number(separated), 1);
      writer.golomb(numberOf(second), forestOrders.second);
      writeTree(writer, counts);
      if (second !== null) writeTree(writer, places);
    }
  }
  return { digits: toText(writer), words };
}

/** Writes which nodes of a tree are leaves: 0 for a leaf, 10 before two nodes, 11 for nothing. */
function writeTree(writer: BitWriter, tree: ShardTree<unknown>): void {
  if (tree === null) writer.bits(0b11, 2);
  else if ("leaf" in tree) writer.bits(0, 1);
  else {
    writer.bits(0b10, 2);
    writeTree(writer, tree.zero);
    writeTree(writer, tree.one);
  }
}
