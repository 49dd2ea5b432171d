import { type Directory, wordsOfList } from "../format/directory-file.ts";
import { compareKeys, hasPlaces, type Key, wordUnit } from "../format/unit-key.ts";
import { lastNotAfter } from "./binary-search.ts";
import type { BitReader } from "./bit-reader.ts";
import { readHans, readLengths, readStarts } from "./directory-reader.ts";
import type { Hits } from "./hit-positions.ts";
import { readKey } from "./key-reader.ts";
import { memoize, memoizeBy } from "./memoize.ts";
import { type Counts, countsBits, placesBits, readCounts, readPlaces, totalOf } from "./posting-reader.ts";
import { LoadFailure, type LoadFile } from "./search-interface.ts";
import { createShardBits, type ShardBits } from "./shard-bits.ts";

/** A term of a segment. Its postings are loaded when they are asked for. */
export interface TermEntry {
  readonly key: Key;
  /** How many articles have it. */
  readonly length: number;
  readonly counts: () => Promise<Counts>;
  /** The hits with their places, only for terms that have them (`hasPlaces`). */
  readonly hits: () => Promise<Hits>;
}

/** A segment of the index, as a browser reads it. */
export interface SegmentReader {
  readonly directory: Directory;
  readonly hans: ReadonlySet<number>;
  /** The length of each article's body in places, rounded up. */
  readonly lengths: Uint32Array;
  /** The unit of a word; null if no article has it. */
  readonly unitOfWord: (word: string) => Promise<number | null>;
  /** The term with a key; null if no article has it. */
  readonly find: (key: Key) => Promise<TermEntry | null>;
}

/** The beginning of an entry, and the offset in bits at which its counts begin. */
interface Head {
  readonly key: Key;
  readonly length: number;
  readonly offset: number;
}

/** The position of an entry among the shards. */
interface ShardPlace {
  readonly shard: number;
  /**
   * The furthest end of the entry, in bits from the beginning of its shard: where the first term of
   * a later shard starts.
   */
  readonly limit: number;
}

/**
 * Opens a segment by loading its directory. Rejects with a `LoadFailure` if that cannot be loaded
 * or is damaged.
 */
export async function openSegment(name: string, load: LoadFile): Promise<SegmentReader> {
  const { directory, starts, hans, lengths } = opened(name, await load(`${name}/directory`, ""));
  const shards = createShardBits(name, directory, load);
  const wordsAt = memoize(async (list: number) => {
    const text = await load(`${name}/words-${list}`, directory.version);
    if (!text.startsWith(directory.version)) throw new LoadFailure(`${name}/words-${list} is not of this edition of the index`);
    return text.slice(directory.version.length).split(" ");
  });

  const scan = async (key: Key): Promise<(Head & ShardPlace) | null> => {
    const at = lastNotAfter(starts, (one) => compareKeys(one.key, key));
    const [start, next] = [starts[at], starts[at + 1]];
    if (!start) return null;
    const limit = next ? (next.shard - start.shard) * shards.shardBits + next.offset : shards.bits - start.shard * shards.shardBits;
    let bits = await shards.readerAt(start.shard, start.offset, 1);
    // The first key of a shard is written as its difference from the key before, which is in
    // another shard.
    let found = { ...start.key };
    for (let isFirst = true; bits.position < shards.shardBits && !bits.isBeyond; isFirst = false) {
      // The head of the last term may extend into the next shard.
      if (bits.position > shards.shardBits - longestHead) bits = await shards.readerAt(start.shard, bits.position, longestHead);
      const read = readKey(bits, found);
      if (!isFirst) found = read;
      const order = compareKeys(found, key);
      if (order > 0) return null;
      const head = readHead(bits, found);
      if (order === 0) return { ...head, shard: start.shard, limit };
      skip(bits, head, lengths);
    }
    return null;
  };
  const found = memoizeBy(
    ({ first, separated, second }: Key) => `${first} ${separated} ${second}`,
    async (key: Key) => {
      const head = await scan(key);
      return head && entryOf(head, shards, lengths);
    },
  );
  return {
    directory,
    hans,
    lengths,
    unitOfWord: async (word) => {
      const list = lastNotAfter(directory.words, (first) => (first < word ? -1 : Number(first > word)));
      if (list < 0) return null;
      const at = (await wordsAt(list)).indexOf(word);
      return at < 0 ? null : wordUnit(list * wordsOfList + at);
    },
    find: found,
  };
}

/** More bits than any head takes. */
const longestHead = 512;

function readHead(bits: BitReader, key: Key): Head {
  const length = bits.golomb(0) + 1;
  return { key, length, offset: bits.position };
}

/** Passes over the postings of a term. */
function skip(bits: BitReader, { key, length }: Head, lengths: Uint32Array): void {
  const counts = readCounts(bits, length, lengths.length);
  if (hasPlaces(key)) readPlaces(bits, counts, totalOf(counts.hits), lengths);
}

function entryOf({ key, length, offset, ...place }: Head & ShardPlace, shards: ShardBits, lengths: Uint32Array): TermEntry {
  const counting = memoize(async () => {
    const likely = offset + countsBits(length, lengths.length);
    return readWhole(shards, place, offset, likely, (bits) => readCounts(bits, length, lengths.length));
  });
  const placing = memoize(async () => {
    const { value: counts, end } = await counting();
    const starts = startsOf(counts.hits);
    const total = starts[length] ?? 0;
    const likely = end + placesBits(counts, lengths);
    // An entry that goes beyond its shard ends where the next term starts.
    const until = likely > shards.shardBits ? place.limit : likely;
    const { value } = await readWhole(shards, place, end, until, (bits) => readPlaces(bits, counts, total, lengths));
    return { articles: counts.articles, starts, places: value };
  });
  return { key, length, counts: async () => (await counting()).value, hits: placing };
}

/**
 * The index at which each article's hits begin when all stand in one list, and at last where the
 * list ends.
 */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + count;
  return starts;
}

/** Reads something of unknown length: first as far as it is likely to go, then ever farther. */
async function readWhole<T>(shards: ShardBits, { shard, limit }: ShardPlace, start: number, likely: number, read: (bits: BitReader) => T) {
  for (let end = likely; ; end += Math.max(shards.shardBits, (end - start) / 4)) {
    const bits = await shards.readerAt(shard, start, Math.min(end, limit) - start);
    const value = read(bits);
    if (!bits.isBeyond || end >= limit) return { value, end: bits.position };
  }
}

/** A directory and all that is read from it. */
function opened(name: string, text: string) {
  try {
    const directory = JSON.parse(text) as Directory;
    return { directory, starts: readStarts(directory), hans: readHans(directory), lengths: readLengths(directory) };
  } catch {
    throw new LoadFailure(`${name}/directory is damaged`);
  }
}
