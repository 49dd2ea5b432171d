import { block } from "../format/bit-digits.ts";
import { hasPlaces, type Key, noKey } from "../format/unit-key.ts";
import { BitWriter } from "./bit-writer.ts";
import { toDigits } from "./digit-writer.ts";
import { writeKey } from "./key-writer.ts";
import { countArticles, type TermHits, writeCounts, writePlaces } from "./posting-writer.ts";

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
  readonly put: (shard: Shard) => void;
}

/** Writes terms, which come in the order of their keys, into shards. */
export class ShardWriter {
  readonly #options: ShardOptions;
  readonly #writer = new BitWriter();
  #before = noKey;
  #first: Shard["first"] = null;

  constructor(options: ShardOptions) {
    this.#options = options;
  }

  add(term: TermHits): void {
    const { lengths, blocks, put } = this.#options;
    const writer = this.#writer;
    const { key } = term;
    this.#first ??= { key, offset: writer.position };
    writeKey(writer, key, this.#before);
    this.#before = key;
    const count = countArticles(term);
    writer.golomb(count - 1, 0);
    writeCounts(writer, term, count, lengths.length);
    if (hasPlaces(key)) writePlaces(writer, term, lengths);
    const size = blocks * block.numbers;
    // Most terms do not fill a shard.
    if (writer.position < 32 * size) return;
    for (const full of writer.take(size)) {
      put({ digits: toDigits(full), first: this.#first });
      this.#first = null;
    }
  }

  /** Writes what is left. */
  finish(): void {
    const rest = this.#writer.finish();
    if (rest.length > 0) this.#options.put({ digits: toDigits(rest), first: this.#first });
  }
}
