import { isWordUnit, notHan } from "../key.ts";
import { type Counts, inBody } from "./postings.ts";
import type { Entry, SegmentReader } from "./segment.ts";

/** What a phrase is made of: units of a segment, and whether each is separated from the one before. */
export interface Phrase {
  readonly units: readonly number[];
  readonly separated: readonly boolean[];
}

/** Terms with the place of their first unit in the phrase, counted as places are. Several are alternatives: of a divided pair whose next unit is not known. */
interface Piece {
  readonly entries: readonly Entry[];
  readonly offset: number;
}

/** Hits as two lists side by side, in order. */
interface Places {
  readonly articles: Uint32Array;
  readonly places: Uint32Array;
}

/** No article. */
export const nothing: Counts = { articles: new Uint32Array(), hits: new Uint32Array(), inTitle: new Uint32Array() };

/** So many units of a phrase are looked up at a time: should they be in no article, a whole text that someone pasted is not looked up any further. */
const longestPart = 24;

/** The articles of a segment in which a phrase stands, and how often. */
export async function findPhrase(segment: SegmentReader, { units, separated }: Phrase): Promise<Counts> {
  const [first = 0, second = 0] = units;
  if (units.length <= 2) {
    const entry = await segment.find({ first, separated: separated[1] === true, second, third: 0 });
    return entry ? await entry.counts() : nothing;
  }
  let found: Places | null = null;
  let offset = 0;
  // Each part begins with the last unit of the one before.
  for (let start = 0; start + 1 < units.length; start += longestPart - 1) {
    const end = start + longestPart;
    const pieces = await coverPhrase(segment, { units: units.slice(start, end), separated: [false, ...separated.slice(start + 1, end)] });
    if (pieces === null) return nothing;
    const [only] = pieces;
    if (only && pieces.length === 1 && only.entries.length === 1 && units.length <= longestPart)
      return (await only.entries[0]?.counts()) ?? nothing;
    // The rarest first: where it and the next have nothing in common, no more is read.
    for (const piece of pieces.sort((a, b) => lengthOf(a) - lengthOf(b))) {
      const next = await placesOf(piece, offset + piece.offset);
      found = found === null ? next : common(found, next);
      if (found.articles.length === 0) return nothing;
    }
    for (let at = start + 1; at < Math.min(end, units.length); at++) offset += separated[at] ? 2 : 1;
  }
  return found === null ? nothing : counted(found);
}

function lengthOf({ entries }: Piece): number {
  return entries.reduce((sum, { length }) => sum + length, 0);
}

/**
 * Terms that together say where a phrase stands: every unit is in one of them, and every two that are separated are one. Where units follow one another directly,
 * their places tell. Null where one of the terms is in no article.
 */
async function coverPhrase(segment: SegmentReader, { units, separated }: Phrase): Promise<Piece[] | null> {
  const offsets = offsetsOf(separated);
  const find = (at: number, third: number) =>
    segment.find({ first: units[at] ?? 0, separated: separated[at + 1] === true, second: units[at + 1] ?? 0, third });
  const joints = units.flatMap((_, at) => (at > 0 && separated[at] ? at - 1 : []));
  const starts = [0, ...joints.map((at) => at + 1)];
  const parts = await Promise.all([
    ...joints.map(async (at) => pieceOf(await find(at, 0), offsets[at] ?? 0)),
    ...starts.map((start, at) => coverClause({ segment, units, offsets, find, start, end: starts[at + 1] ?? units.length })),
  ]);
  const pieces = parts.flatMap((part) => part ?? []);
  return parts.includes(null) ? null : pieces;
}

interface Clause {
  readonly segment: SegmentReader;
  readonly units: readonly number[];
  readonly offsets: readonly number[];
  readonly find: (at: number, third: number) => Promise<Entry | null>;
  /** The first unit of the clause, and the first behind it. */
  readonly start: number;
  readonly end: number;
}

/** Covers units that follow one another directly. One unit by itself is covered by what separates it from others. */
async function coverClause({ segment, units, offsets, find, start, end }: Clause): Promise<Piece[] | null> {
  if (end - start < 2) return [];
  // If no pair is divided, these are all that is needed: they are asked for side by side.
  for (let at = start; at + 1 < end; at += 2) find(at, 0).catch(() => {});
  const isHan = (at: number) => at < end && !isWordUnit(units[at] ?? 0);
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    // A last unit is covered with the one before it.
    const pairStart = Math.min(at, end - 2);
    const after = pairStart + 2;
    const pair = await find(pairStart, 0);
    if (pair === null) return null;
    at = after;
    const offset = offsets[pairStart] ?? 0;
    if (!pair.isDivided) pieces.push({ entries: [pair], offset });
    else if (after < end) {
      const piece = pieceOf(await find(pairStart, isHan(after) ? (units[after] ?? 0) + 1 : notHan), offset);
      if (piece === null) return null;
      pieces.push(...piece);
      if (isHan(after)) at = after + 1;
    } else if (end < units.length) {
      const piece = pieceOf(await find(pairStart, notHan), offset);
      if (piece === null) return null;
      pieces.push(...piece);
    } else {
      const piece = pairStart > start ? await lastThird({ units, offsets, find, pairStart, isHan }) : null;
      // What follows the phrase can be anything.
      pieces.push(piece ?? { entries: await segment.thirdsOf(pair.key), offset });
    }
  }
  return pieces;
}

/** The last three units as one term, where the two before the last are a divided pair. */
async function lastThird({
  units,
  offsets,
  find,
  pairStart,
  isHan,
}: Pick<Clause, "units" | "offsets" | "find"> & {
  readonly pairStart: number;
  readonly isHan: (at: number) => boolean;
}): Promise<Piece | null> {
  if (!isHan(pairStart - 1)) return null;
  const before = await find(pairStart - 1, 0);
  if (!before?.isDivided) return null;
  const entry = await find(pairStart - 1, (units[pairStart + 1] ?? 0) + 1);
  return { entries: entry ? [entry] : [], offset: offsets[pairStart - 1] ?? 0 };
}

function pieceOf(entry: Entry | null, offset: number): Piece[] | null {
  return entry && [{ entries: [entry], offset }];
}

/** The places of units relative to the first: what separates takes a place. */
function offsetsOf(separated: readonly boolean[]): number[] {
  const offsets: number[] = [];
  for (const [at, isSeparated] of separated.entries()) offsets.push(at === 0 ? 0 : (offsets[at - 1] ?? 0) + (isSeparated ? 2 : 1));
  return offsets;
}

/** Where the phrase would begin for each hit of a piece that stands `offset` places behind its beginning. */
async function placesOf({ entries }: Piece, offset: number): Promise<Places> {
  const all = await Promise.all(entries.map(async (entry) => ({ counts: await entry.counts(), places: await entry.places() })));
  const total = all.reduce((sum, { places }) => sum + places.length, 0);
  const [articles, places] = [new Uint32Array(total), new Uint32Array(total)];
  let to = 0;
  for (const { counts, places: found } of all) {
    let from = 0;
    for (let at = 0; at < counts.articles.length; at++) {
      for (let left = counts.hits[at] ?? 0; left > 0; left--) {
        const place = found[from++] ?? 0;
        // Too near to the beginning for what comes before.
        if ((place >= inBody ? place - inBody : place) < offset) continue;
        articles[to] = counts.articles[at] ?? 0;
        places[to++] = place - offset;
      }
    }
  }
  const own = { articles: articles.subarray(0, to), places: places.subarray(0, to) };
  return entries.length > 1 ? sorted(own) : own;
}

function sorted({ articles, places }: Places): Places {
  // Articles and places together are whole numbers below 2^53.
  const both = Float64Array.from(articles, (article, at) => article * 2 ** 32 + (places[at] ?? 0)).sort();
  return { articles: Uint32Array.from(both, (one) => Math.floor(one / 2 ** 32)), places: Uint32Array.from(both, (one) => one % 2 ** 32) };
}

/** What is in both of two lists. */
function common(a: Places, b: Places): Places {
  const least = Math.min(a.articles.length, b.articles.length);
  const [articles, places] = [new Uint32Array(least), new Uint32Array(least)];
  let to = 0;
  for (let at = 0, other = 0; at < a.articles.length && other < b.articles.length; ) {
    const [articleA = 0, articleB = 0] = [a.articles[at], b.articles[other]];
    const [placeA = 0, placeB = 0] = [a.places[at], b.places[other]];
    const order = articleA - articleB || placeA - placeB;
    if (order === 0) {
      articles[to] = articleA;
      places[to++] = placeA;
    }
    if (order <= 0) at++;
    if (order >= 0) other++;
  }
  return { articles: articles.subarray(0, to), places: places.subarray(0, to) };
}

function counted({ articles, places }: Places): Counts {
  const [own, hits, inTitle] = [new Uint32Array(articles.length), new Uint32Array(articles.length), new Uint32Array(articles.length)];
  let length = 0;
  for (let at = 0; at < articles.length; at++) {
    if (at === 0 || articles[at] !== articles[at - 1]) own[length++] = articles[at] ?? 0;
    hits[length - 1] = (hits[length - 1] ?? 0) + 1;
    if ((places[at] ?? 0) < inBody) inTitle[length - 1] = (inTitle[length - 1] ?? 0) + 1;
  }
  return { articles: own.subarray(0, length), hits: hits.subarray(0, length), inTitle: inTitle.subarray(0, length) };
}
