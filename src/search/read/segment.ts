import { type Directory, wordsOfList } from "../directory.ts";
import { compareKeys, hasPlaces, isHanPair, type Key, wordUnit } from "../key.ts";
import { perhapsDivided } from "../postings.ts";
import type { BitReader } from "./bits.ts";
import { readHans, readLengths, readStarts } from "./directory.ts";
import { kept, keptBy } from "./kept.ts";
import { readKey } from "./keys.ts";
import { lastNotAfter } from "./last.ts";
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
  /** The places of all hits, in the order of the counts. Only of terms that have places and are not divided. */
  readonly places: () => Promise<Uint32Array>;
}

/** A segment of the index, as a browser reads it. */
export interface SegmentReader {
  readonly directory: Directory;
  readonly hans: ReadonlySet<number>;
  /** The unit of a word; null where no article has it. */
  readonly unitOfWord: (word: string) => Promise<number | null>;
  /** Null where no article has the term. */
  readonly find: (key: Key) => Promise<Entry | null>;
  /** All terms that begin with a divided pair, without the pair itself. */
  readonly thirdsOf: (pair: Key) => Promise<readonly Entry[]>;
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
      return head && entryOf(head, shelf, lengths);
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
    thirdsOf: async (pair) => {
      const head = await scan(pair);
      return head === null ? [] : thirdsAfter(head, shelf, lengths);
    },
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

function entryOf({ key, length, isDivided, shard, offset }: Head, shelf: Shelf, lengths: Uint32Array): Entry {
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
    return value;
  });
  return { key, length, isDivided, counts: async () => (await counting()).counts, places: placing };
}

/** Reads something of which it is not known before how many bits it has: first with so many as are likely, then with ever more. */
async function readWhole<T>(shelf: Shelf, shard: number, offset: number, likely: number, read: (bits: BitReader) => T) {
  for (let more = likely; ; more += shelf.shardBits) {
    const bits = await shelf.readerAt(shard, offset, more);
    const value = read(bits);
    if (!bits.isBeyond || offset + more > shelf.bits) return { value, end: bits.position };
  }
}

/** Reads the terms that follow a divided pair, which have it as their beginning. */
async function thirdsAfter(pair: Head, shelf: Shelf, lengths: Uint32Array): Promise<Entry[]> {
  const entries: Entry[] = [];
  const { end } = await readWhole(shelf, pair.shard, pair.offset, countsBits(pair.length, lengths.length), (bits) =>
    readCounts(bits, pair.length, lengths.length),
  );
  let before = pair.key;
  let offset = end;
  for (;;) {
    const { value: head } = await readWhole(shelf, pair.shard, offset, longestHead, (bits) => {
      const key = readKey(bits, before);
      return readHead(bits, key, pair.shard);
    });
    if (head.key.third === 0 || head.key.second !== pair.key.second) return entries;
    entries.push(entryOf(head, shelf, lengths));
    const { end } = await readWhole(shelf, pair.shard, head.offset, countsBits(head.length, lengths.length), (bits) =>
      skip(bits, head, lengths),
    );
    before = head.key;
    offset = end;
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
