import { type Directory, wordsOfList } from "../directory.ts";
import { compareKeys, hasPlaces, isHanPair, type Key, wordUnit } from "../key.ts";
import { perhapsDivided } from "../postings.ts";
import { hanNumbers } from "../text/han.ts";
import type { BitReader } from "./bits.ts";
import { readHans, readLengths, readStarts } from "./directory.ts";
import { kept, keptBy } from "./kept.ts";
import { readKey } from "./keys.ts";
import { lastNotAfter } from "./last.ts";
import { among, isIn, joined, type Places, placesOf } from "./places.ts";
import { type Counts, countsBits, placesBits, readCounts, readPlaces, totalOf } from "./postings.ts";
import { LoadFailure, type LoadFile } from "./search.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** A term of a segment: as much of it is loaded as is asked for. */
export interface Entry {
  readonly key: Key;
  /** How many articles have it. */
  readonly length: number;
  /** Whether its places are kept by what follows. */
  readonly isDivided: boolean;
  readonly counts: () => Promise<Counts>;
  /** All hits, or at least those in some articles, which are given in order. */
  readonly hits: (among: Uint32Array | null) => Promise<Places>;
}

/** A segment of the index, as a browser reads it. */
export interface SegmentReader {
  readonly directory: Directory;
  readonly hans: ReadonlySet<number>;
  /** The unit of a word; null where no article has it. */
  readonly unitOfWord: (word: string) => Promise<number | null>;
  /** Null where no article has the term. */
  readonly find: (key: Key) => Promise<Entry | null>;
}

/** Where an entry stands on the shelf, and what is said before its counts. */
interface Head {
  readonly key: Key;
  readonly length: number;
  readonly isDivided: boolean;
  /** Where the counts begin. */
  readonly shard: number;
  readonly offset: number;
}

export async function openSegment(name: string, load: LoadFile): Promise<SegmentReader> {
  const { directory, starts, hans, lengths } = opened(name, await load(`${name}/directory`, ""));
  const shelf = createShelf(name, directory, load);
  const wordsAt = kept(async (list: number) => {
    const text = await load(`${name}/words-${list}`, directory.version);
    if (!text.startsWith(directory.version)) throw new LoadFailure(`${name}/words-${list} is not of this edition of the index`);
    return text.slice(directory.version.length).split(" ");
  });

  const scan = async (key: Key): Promise<Head | null> => {
    const start = starts[lastNotAfter(starts, (one) => compareKeys(one.key, key))];
    if (!start) return null;
    let bits = await shelf.readerAt(start.shard, start.offset, 1);
    // The first key of a shard is written as what it is beyond one that is not here.
    let found = { ...start.key };
    for (let isFirst = true; bits.position < shelf.shardBits && !bits.isBeyond; isFirst = false) {
      // The head of the last term may stand in two shards.
      if (bits.position > shelf.shardBits - longestHead) bits = await shelf.readerAt(start.shard, bits.position, longestHead);
      const next = readKey(bits, found);
      if (!isFirst) found = next;
      const order = compareKeys(found, key);
      if (order > 0) return null;
      const head = readHead(bits, found, start.shard);
      if (order === 0) return head;
      skip(bits, head, lengths);
    }
    return null;
  };
  const found = keptBy(
    ({ first, separated, second, third }: Key) => `${first} ${separated} ${second} ${third}`,
    async (key: Key) => {
      const head = await scan(key);
      if (head === null) return null;
      // A divided pair ends with all that begins with it.
      const last = head.isDivided
        ? (starts[lastNotAfter(starts, (one) => compareKeys(one.key, { ...key, third: hanNumbers + 1 }))]?.shard ?? head.shard)
        : head.shard;
      return entryOf(head, last, shelf, lengths);
    },
  );
  return {
    directory,
    hans,
    unitOfWord: async (word) => {
      const list = lastNotAfter(directory.words, (first) => (first < word ? -1 : Number(first > word)));
      if (list < 0) return null;
      const at = (await wordsAt(list)).indexOf(word);
      return at < 0 ? null : wordUnit(list * wordsOfList + at);
    },
    find: found,
  };
}

/** More bits than a key, a length and what comes with it take. */
const longestHead = 512;

function readHead(bits: BitReader, key: Key, shard: number): Head {
  const length = bits.golomb(0) + 1;
  const isDivided = isHanPair(key) && length >= perhapsDivided && bits.bits(1) === 1;
  return { key, length, isDivided, shard, offset: bits.position };
}

/** Passes over the postings of a term. */
function skip(bits: BitReader, { key, length, isDivided }: Head, lengths: Uint32Array): void {
  const counts = readCounts(bits, length, lengths.length);
  if (hasPlaces(key) && !isDivided) readPlaces(bits, counts, totalOf(counts.hits), lengths);
}

/** The last shard in which what is read from an entry can begin is `last`. */
function entryOf(head: Head, last: number, shelf: Shelf, lengths: Uint32Array): Entry {
  const { key, length, isDivided, shard, offset } = head;
  const counting = kept(async () => {
    const { value, end } = await readWhole(shelf, shard, offset, countsBits(length, lengths.length), (bits) =>
      readCounts(bits, length, lengths.length),
    );
    return { counts: value, end };
  });
  const placing = kept(async () => {
    const { counts, end } = await counting();
    const total = totalOf(counts.hits);
    const { value } = await readWhole(shelf, shard, end, placesBits(counts, lengths), (bits) => readPlaces(bits, counts, total, lengths));
    return placesOf(counts, value);
  });
  const readParts = async (among: Uint32Array | null) => {
    const { counts, end } = await counting();
    const wanted = among === null ? counts.articles : counts.articles.filter(isIn(among, lengths.length));
    if (wanted.length === 0) return joined([]);
    const likely = (last + 1 - shard) * shelf.shardBits - end + longestHead;
    return (await readWhole(shelf, shard, end, likely, (bits) => partsAmong(bits, key, isIn(wanted, lengths.length), lengths))).value;
  };
  return { key, length, isDivided, counts: async () => (await counting()).counts, hits: isDivided ? readParts : placing };
}

/** Reads something of which it is not known before how many bits it has: first with so many as are likely, then with ever more. */
async function readWhole<T>(shelf: Shelf, shard: number, offset: number, likely: number, read: (bits: BitReader) => T) {
  for (let more = likely; ; more += shelf.shardBits) {
    const bits = await shelf.readerAt(shard, offset, more);
    const value = read(bits);
    if (!bits.isBeyond || offset + more > shelf.bits) return { value, end: bits.position };
  }
}

/** Reads the hits of all that begins with a divided pair, in the articles that are wanted. Stops where there is nothing to read any more. */
function partsAmong(bits: BitReader, pair: Key, isWanted: (article: number) => boolean, lengths: Uint32Array): Places {
  const parts: Places[] = [];
  for (let before = pair; ; ) {
    const key = readKey(bits, before);
    const length = bits.golomb(0) + 1;
    const isPart = key.third !== 0 && key.second === pair.second;
    if (!isPart || bits.isBeyond) return joined(parts);
    const counts = readCounts(bits, length, lengths.length);
    parts.push(among(placesOf(counts, readPlaces(bits, counts, totalOf(counts.hits), lengths)), isWanted));
    before = key;
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
