import { textHash } from "./text-hash.ts";

/**
 * The shard of a text, from 0 on, of a number of shards that is a power of two: by its hash, so
 * that texts spread evenly and browsers find it without a list.
 */
export function shardByHash(text: string, shards: number): number {
  const hash = textHash(text);
  return (hash ^ (hash >>> 15)) & (shards - 1);
}
