/**
 * The shard of a text, from 0 on, of a number of shards that is a power of two: by its hash
 * (FNV-1a), so that texts spread evenly and browsers find it without a list.
 */
export function shardByHash(text: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (shards - 1);
}
