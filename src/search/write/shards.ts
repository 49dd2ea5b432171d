import { block } from "../digits.ts";
import { isHanPair, type Key, noKey } from "../key.ts";
import { perhapsDivided } from "../postings.ts";
import { BitWriter } from "./bits.ts";
import { toDigits } from "./digits.ts";
import { writeKey } from "./keys.ts";
import { createCounter, type Term, writeCounts, writePlaces } from "./postings.ts";
import type { IsDivided } from "./run.ts";

/** A part of a segment's string of bits, as a file holds it. */
export interface Shard {
  readonly digits: Uint8Array;
  /** The first term that starts in it, and where, in bits; null where none does. */
  readonly first: { readonly key: Key; readonly offset: number } | null;
}

/** How a segment is written. */
export interface ShardOptions {
  /** The lengths of its articles' bodies, rounded up (`lengthOf`). */
  readonly lengths: Uint32Array;
  /** How many blocks of digits a shard has; the last one may have fewer. */
  readonly blocks: number;
  readonly isDivided: IsDivided;
}

/** Writes terms, in the order of their keys, into shards. */
export function* shardsOf(terms: Iterable<Term>, { lengths, blocks, isDivided }: ShardOptions): Iterable<Shard> {
  const writer = new BitWriter();
  const count = createCounter();
  const size = blocks * block.numbers;
  let before = noKey;
  let first: Shard["first"] = null;
  for (const term of terms) {
    const { key } = term;
    first ??= { key, offset: writer.position };
    writeKey(writer, key, before);
    before = key;
    const counts = count(term);
    const isApart = isHanPair(key) && isDivided(key.first, key.second);
    writer.golomb(counts.length - 1, 0);
    if (isHanPair(key) && counts.length >= perhapsDivided) writer.bits(Number(isApart), 1);
    writeCounts(writer, counts, lengths.length);
    if (!term.isCounted && !isApart) writePlaces(writer, term, lengths);
    for (let full = writer.take(size); full !== null; full = writer.take(size)) {
      yield { digits: toDigits(full), first };
      first = null;
    }
  }
  const rest = writer.finish();
  if (rest.length > 0) yield { digits: toDigits(rest), first };
}
