import { type Directory, hanOrder, startOrders, stepOrder } from "../format/directory-file.ts";
import { lengthOf } from "../format/posting-codes.ts";
import type { Key } from "../format/unit-key.ts";
import { bitsOf } from "./bit-reader.ts";

/** Where the first term starts in a shard. */
export interface ShardStart {
  readonly shard: number;
  readonly key: Key;
  readonly offset: number;
}

/**
 * The shards in which terms start, in their order. Throws a `RangeError` if the digits are damaged.
 */
export function readStarts({ starts, shards }: Directory): ShardStart[] {
  const bits = bitsOf(starts);
  const found: ShardStart[] = [];
  let first = 0;
  for (let shard = 0; shard < shards; shard++) {
    if (bits.bits(1) === 0) continue;
    const offset = bits.golomb(startOrders.offset);
    first += bits.golomb(startOrders.first);
    const separated = bits.bits(1) === 1;
    const second = bits.golomb(startOrders.second);
    found.push({ shard, key: { first, separated, second }, offset });
  }
  return found;
}

/** The lengths of all bodies, rounded up. */
export function readLengths({ lengths, articles }: Directory): Uint32Array {
  const bits = bitsOf(lengths);
  let step = 0;
  return Uint32Array.from({ length: articles }, () => {
    const folded = bits.golomb(stepOrder);
    step += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    return lengthOf(step);
  });
}

/** The numbers of all Han characters in the segment. */
export function readHans({ hans }: Directory): Set<number> {
  const bits = bitsOf(hans);
  const found = new Set<number>();
  let han = 0;
  for (let gap = bits.golomb(hanOrder); gap > 0; gap = bits.golomb(hanOrder)) {
    han += gap;
    found.add(han);
  }
  return found;
}
