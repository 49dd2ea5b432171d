import { block, fromDigits } from "../format/bit-digits.ts";
import type { Directory } from "../format/directory-file.ts";
import { BitReader } from "./bit-reader.ts";
import type { LoadFile } from "./search-interface.ts";
import { LoadFailure } from "./search-interface.ts";

/** The shards of a segment as one string of bits, of which as much is loaded as is read. */
export interface ShardBits {
  /**
   * A reader at an offset in a shard, with at least `bits` bits behind it unless the string ends
   * before.
   */
  readonly readerAt: (shard: number, offset: number, bits: number) => Promise<BitReader>;
  /** How many bits a shard has, and how many all shards have at most. */
  readonly shardBits: number;
  readonly bits: number;
}

/**
 * Creates the string of bits of a segment. A reader is rejected with a `LoadFailure` if a shard
 * cannot be loaded, or is of another edition of the index.
 */
export function createShardBits(segment: string, { version, blocks, shards }: Directory, load: LoadFile): ShardBits {
  const numbersOfShard = blocks * block.numbers;
  const shardBits = 32 * numbersOfShard;
  const loaded = new Map<number, Promise<Uint32Array>>();
  const shardAt = (shard: number): Promise<Uint32Array> => {
    const known = loaded.get(shard);
    if (known) return known;
    const loading = load(`${segment}/${shard}`, version).then((text) => {
      const isLast = shard === shards - 1;
      const digits = text.slice(version.length);
      const numbers = new Uint32Array((digits.length / block.digits) * block.numbers);
      const isWhole = isLast ? numbers.length <= numbersOfShard : numbers.length === numbersOfShard;
      if (!text.startsWith(version) || !isWhole || !fromDigits(digits, numbers, 0))
        throw new LoadFailure(`${segment}/${shard} is not of this edition of the index`);
      return numbers;
    });
    loaded.set(shard, loading);
    // A failed load may succeed the next time.
    loading.catch(() => loaded.delete(shard));
    return loading;
  };
  return {
    shardBits,
    bits: shards * shardBits,
    readerAt: async (shard, offset, bits) => {
      const end = Math.min(shards, Math.ceil((shard * shardBits + offset + Math.max(1, bits)) / shardBits));
      const parts = await Promise.all(Array.from({ length: end - shard }, (_, at) => shardAt(shard + at)));
      const [only] = parts;
      if (only && parts.length === 1) return new BitReader(only, offset);
      const numbers = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
      for (const [at, part] of parts.entries()) numbers.set(part, at * numbersOfShard);
      return new BitReader(numbers, offset);
    },
  };
}
