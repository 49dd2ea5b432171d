import type { Cache } from "./cache.ts";

/** One of several jobs that build an archive together, from 1 on, and how many there are. */
export interface BuildShard {
  readonly part: number;
  readonly of: number;
}

/** What a shard of a build remembers: a cache of its own, which other jobs can be given. */
export function shardCache(cache: Cache, { part, of }: BuildShard): Cache {
  return shardsIn(cache).within(`${part}-of-${of}`);
}

/** The shards of a build of which it is there what they have remembered, in their order. */
export function shardsPresent(cache: Cache): BuildShard[] {
  const present = shardsIn(cache)
    .names()
    .flatMap((name) => {
      const [, part, of] = /^(\d+)-of-(\d+)$/.exec(name) ?? [];
      return part === undefined || of === undefined ? [] : { part: Number(part), of: Number(of) };
    });
  return present.sort((a, b) => a.of - b.of || a.part - b.part);
}

/** What the shards of a build have remembered, as far as it is there. */
export function shardCaches(cache: Cache): Cache[] {
  return shardsPresent(cache).map((shard) => shardCache(cache, shard));
}

/** The part of an archive's cache in which shards remember what they have done. */
export function shardsIn(cache: Cache): Cache {
  return cache.within("shards");
}

/** The part of a shard's cache that has the manifest of what it has put into the output folder. */
export function manifestOfShard(shard: Cache): Cache {
  return shard.within("published");
}
