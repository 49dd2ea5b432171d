import { areMostRepeated, gapOrder, ownHitOrder, titleOrder } from "../format/posting-codes.ts";
import type { BitReader } from "./bit-reader.ts";

/**
 * The articles that have hits, by their numbers in the segment, in order: how many hits each has,
 * and how many of them in its title.
 */
export interface Counts {
  readonly articles: Uint32Array;
  readonly hits: Uint32Array;
  readonly inTitle: Uint32Array;
}

/** Added to places in the body; smaller ones are in the title. */
export const inBody = 2 ** 31;

/**
 * Reads the counts of `length` articles out of `all` in the segment. Stops at the end of the bits.
 */
export function readCounts(bits: BitReader, length: number, all: number): Counts {
  const [articles, hits, inTitle] = [new Uint32Array(length), new Uint32Array(length).fill(1), new Uint32Array(length)];
  const order = gapOrder(length, all);
  let next = 0;
  for (let at = 0; at < length && !bits.isBeyond; at++) {
    const article = next + bits.rice(order);
    articles[at] = article;
    next = article + 1;
  }
  readRepeated(bits, hits);
  const titled = bits.golomb(0);
  const titleGap = gapOrder(Math.max(1, titled), length);
  next = 0;
  for (let left = titled; left > 0 && !bits.isBeyond; left--) {
    const at = next + bits.rice(titleGap);
    inTitle[at] = bits.rice(0) + 1;
    next = at + 1;
  }
  return { articles, hits, inTitle };
}

/** Reads the numbers of hits of those articles that have several. */
function readRepeated(bits: BitReader, hits: Uint32Array): void {
  const repeated = bits.golomb(0);
  if (repeated === 0) return;
  const areAll = areMostRepeated(repeated, hits.length);
  const written = areAll ? hits.length : repeated;
  const hitOrder = written < ownHitOrder ? 0 : bits.golomb(0);
  const order = gapOrder(repeated, hits.length);
  for (let next = 0, left = written; left > 0 && !bits.isBeyond; left--) {
    const at = areAll ? next : next + bits.rice(order);
    hits[at] = bits.rice(hitOrder) + (areAll ? 1 : 2);
    next = at + 1;
  }
}

/** An estimate, rather too low, of how many bits the counts of so many articles take. */
export function countsBits(length: number, all: number): number {
  return length * (gapOrder(length, all) + 1.7);
}

/**
 * Reads the places of all hits, article by article: for each how many units and separators are
 * before it, and `inBody` for those in the body.
 */
export function readPlaces(bits: BitReader, { articles, hits, inTitle }: Counts, total: number, lengths: Uint32Array): Uint32Array {
  const places = new Uint32Array(total);
  let to = 0;
  for (let at = 0; at < articles.length && !bits.isBeyond; at++) {
    const titled = inTitle[at] ?? 0;
    const inText = (hits[at] ?? 0) - titled;
    let next = 0;
    for (let hit = 0; hit < titled; hit++) {
      next += bits.rice(titleOrder) + 1;
      places[to++] = next - 1;
    }
    const limit = lengths[articles[at] ?? 0] ?? 1;
    if (inText === 1) places[to++] = inBody + bits.uniform(limit);
    else {
      const order = gapOrder(inText + 1, limit);
      next = inBody;
      for (let hit = 0; hit < inText; hit++) {
        next += bits.rice(order) + 1;
        places[to++] = next - 1;
      }
    }
  }
  return places;
}

/** An estimate, rather too low, of how many bits the places of all hits take. */
export function placesBits({ articles, hits }: Counts, lengths: Uint32Array): number {
  let bits = 0;
  for (let at = 0; at < articles.length; at++) {
    const count = hits[at] ?? 0;
    bits += count * (gapOrder(count, lengths[articles[at] ?? 0] ?? 1) + 1);
  }
  return bits;
}

/** The sum of numbers of hits. */
export function totalOf(hits: Uint32Array): number {
  let total = 0;
  for (const count of hits) total += count;
  return total;
}
