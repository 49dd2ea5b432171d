import { hasPlaces, type Term, type TextUnit, termName } from "../format/index-term.ts";
import { checkDigits, type ShardNode } from "../format/shard-forest.ts";
import { behindWords, betweenWords, isWordUnit, keyOrders, noKey, termsOrder, wordRank } from "../format/unit-key.ts";
import { bitsOf } from "./bit-reader.ts";
import type { Counts } from "./counts.ts";
import { readKey } from "./key-reader.ts";
import { readCounts, readPlaces } from "./posting-reader.ts";

/** A term as a shard has it, with its hits in the articles of that shard. */
export interface ShardTerm {
  readonly term: Term;
  readonly counts: Counts;
  /** Null where the shard has no places of it. */
  readonly places: Uint32Array | null;
}

/** The terms of a shard by their names (`termName`). */
export type ShardTerms = ReadonlyMap<string, ShardTerm>;

/**
 * Reads a shard. `counted` gives the counts of a term in the articles of a shard that has places
 * alone. Throws a `RangeError` if the text is damaged.
 */
export function readShard(
  text: string,
  node: ShardNode,
  placeOrder: number,
  counted: (name: string) => Counts | undefined = () => undefined,
): ShardTerms {
  const end = text.indexOf(behindWords);
  const words = text.slice(checkDigits, end).split(betweenWords);
  const bits = bitsOf(text.slice(end + 1));
  const unitOf = (unit: number): TextUnit => (isWordUnit(unit) ? (words[wordRank(unit)] ?? "") : unit);
  const orders = keyOrders(node);
  const terms = new Map<string, ShardTerm>();
  let key = noKey;
  for (let left = bits.golomb(termsOrder); left > 0 && !bits.isBeyond; left--) {
    key = readKey(bits, key, orders);
    const term = { first: unitOf(key.first), separated: key.separated, second: key.second === 0 ? null : unitOf(key.second) };
    const name = termName(term);
    const counts = node.kind === "places" ? counted(name) : readCounts(bits, bits.golomb(0) + 1, node);
    if (!counts) throw new RangeError("the counts are of another shard");
    const places = node.kind === "counts" || !hasPlaces(term) ? null : readPlaces(bits, counts, placeOrder);
    terms.set(name, { term, counts, places });
  }
  if (end < 0 || bits.isBeyond) throw new RangeError("the shard is cut off");
  return terms;
}
