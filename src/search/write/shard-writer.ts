import { crc32 } from "node:zlib";
import { hasPlaces, type TextUnit } from "../format/index-term.ts";
import type { ShardNode } from "../format/shard-forest.ts";
import { behindWords, betweenWords, type Key, keyOrders, noKey, rankOf, termsOrder, wordUnit } from "../format/unit-key.ts";
import { BitWriter } from "./bit-writer.ts";
import { checkOf, toDigits } from "./digit-writer.ts";
import { writeKey } from "./key-writer.ts";
import { countArticles, writeCounts, writePlaces } from "./posting-writer.ts";
import type { TermHits } from "./term-hits.ts";

/** A shard as a file holds it: its check, and all of it. */
export interface WrittenShard {
  readonly check: string;
  readonly pieces: readonly (string | Uint8Array)[];
}

/**
 * Writes the terms of a node of the tree, in any order; each has hits within the node's articles.
 */
export function writeShard(terms: readonly TermHits[], node: ShardNode, placeOrder: number): WrittenShard {
  const words = wordsIn(terms);
  const ranks = new Map(words.map((word, rank) => [word, wordUnit(rank)]));
  const unitOf = (unit: TextUnit | null) => (typeof unit === "string" ? (ranks.get(unit) ?? 0) : (unit ?? 0));
  const keyed = terms.map((hits) => {
    const { first, separated, second } = hits.term;
    const key: Key = { first: unitOf(first), separated, second: unitOf(second) };
    return { key, rank: rankOf(key), hits };
  });
  keyed.sort((a, b) => a.rank - b.rank);
  const writer = new BitWriter();
  const orders = keyOrders(node);
  writer.golomb(keyed.length, termsOrder);
  let before = noKey;
  for (const { key, hits } of keyed) {
    writeKey(writer, key, before, orders);
    before = key;
    if (node.kind !== "places") {
      const count = countArticles(hits);
      writer.golomb(count - 1, 0);
      writeCounts(writer, hits, count, node);
    }
    if (node.kind !== "counts" && hasPlaces(hits.term)) writePlaces(writer, hits, placeOrder);
  }
  const text = words.join(betweenWords) + behindWords;
  const digits = toDigits(writer.finish());
  const check = checkOf(crc32(digits, crc32(text)));
  return { check, pieces: [check + text, digits] };
}

/** All words that terms have, each once, by UTF-16 units. */
function wordsIn(terms: readonly TermHits[]): string[] {
  const words = new Set<string>();
  for (const { term } of terms) {
    for (const unit of [term.first, term.second]) if (typeof unit === "string") words.add(unit);
  }
  return [...words].sort();
}
