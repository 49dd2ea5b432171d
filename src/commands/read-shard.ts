import { openCache } from "../cache/cache-folder.ts";
import { type BuildShard, shardCache, shardCaches, shardsPresent } from "../cache/shard-caches.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive } from "../input/archive-source.ts";
import { knownReadings, readingVersion, readSeedFiles } from "../input/read-archive.ts";
import { readingsIn, rememberReadings } from "../input/reading-cache.ts";
import { withBuildPool } from "../tasks/build-pool.ts";
import type { BuildOptions } from "./build-options.ts";

/** What a shard of a build has read. */
export interface ReadShard {
  /** How many files. */
  readonly files: number;
  /** The parts of which it is not here yet what they have read. */
  readonly missing: readonly number[];
}

/**
 * Reads the part of the articles that a shard of a build has to read, and remembers it for all
 * shards. Gives null if it is known what all parts have read, so that the shard can be built.
 * Throws a `Failure` for wrong usage, or where nothing can be remembered.
 */
export async function readShard(
  shard: BuildShard,
  { input, jobs, signal, onListed, onProgress }: Omit<BuildOptions, "shard">,
): Promise<ReadShard | null> {
  const folder = findFolder(input);
  const cache = openCache(folder);
  const source = await openArchive(folder, cache);
  const { seeds } = source.listing;
  const known = new Set([cache, ...shardCaches(cache)].flatMap((one) => knownReadings(source, one)).map(({ reading }) => reading.file));
  if (seeds.every(({ file }) => known.has(file))) return null;
  onListed(source.listing);
  const start = (part: number) => Math.floor((part * seeds.length) / shard.of);
  const own = seeds.slice(start(shard.part - 1), start(shard.part));
  const readings = await withBuildPool(source, { jobs, renders: false, signal }, ({ workOn }) =>
    readSeedFiles(own, [], { workOn, onFile: (done, of) => onProgress("reading", done, of) }),
  );
  const kept = shardCache(cache, shard);
  readingsIn(kept).clear();
  rememberReadings(kept, readingVersion(source), readings, []);
  const present = new Set(shardsPresent(cache).flatMap(({ part, of }) => (of === shard.of ? part : [])));
  const parts = Array.from({ length: shard.of }, (_, index) => index + 1);
  return { files: own.length, missing: parts.filter((part) => !present.has(part)) };
}
