import type { Directory } from "../format/directory-file.ts";
import type { TextUnit } from "../format/index-term.ts";
import {
  checkDigits,
  followerName,
  forestOrders,
  type LongTerm,
  type OwnShards,
  type ShardForest,
  type ShardTree,
} from "../format/shard-forest.ts";
import { isWordUnit, wordRank } from "../format/unit-key.ts";
import { type BitReader, bitsOf } from "./bit-reader.ts";

/** Reads a forest whose leaves are the checks of shards. Throws a `RangeError` if it is damaged. */
export function readForest({ forest, words, checks }: Directory): ShardForest<string> {
  const bits = bitsOf(forest);
  let at = 0;
  const nextCheck = () => {
    at += checkDigits;
    return checks.slice(at - checkDigits, at);
  };
  const unitOf = (number: number): TextUnit => (isWordUnit(number) ? (words[wordRank(number)] ?? "") : number);
  const shared = readTree(bits, nextCheck);
  const own = new Map<TextUnit, OwnShards<string>>();
  let unit = 0;
  for (let left = bits.golomb(forestOrders.unit); left > 0 && !bits.isBeyond; left--) {
    unit += bits.golomb(forestOrders.unit) + 1;
    const others = readTree(bits, nextCheck);
    const long = new Map<string, LongTerm<string>>();
    for (let more = bits.golomb(0); more > 0 && !bits.isBeyond; more--) {
      const separated = bits.bits(1) === 1;
      const number = bits.golomb(forestOrders.second);
      const second = number === 0 ? null : unitOf(number);
      const counts = readTree(bits, nextCheck);
      const places = second === null ? null : readTree(bits, nextCheck);
      long.set(followerName(separated, second), { separated, second, counts, places });
    }
    own.set(unitOf(unit), { shared: others, long });
  }
  if (bits.isBeyond || at !== checks.length) throw new RangeError("the forest has other shards");
  return { shared, own };
}

function readTree<Leaf>(bits: BitReader, nextLeaf: () => Leaf): ShardTree<Leaf> {
  if (bits.isBeyond) throw new RangeError("the tree has no end");
  if (bits.bits(1) === 0) return { leaf: nextLeaf() };
  if (bits.bits(1) === 1) return null;
  const zero = readTree(bits, nextLeaf);
  return { zero, one: readTree(bits, nextLeaf) };
}
