import { areMostRepeated, gapOrder, ownHitOrder, severalOrder, titleOrder } from "../format/posting-codes.ts";
import type { BitReader } from "./bit-reader.ts";
import type { Counts } from "./counts.ts";

/** Added to places in the body; smaller ones are in the title. */
export const firstOfBody = 2 ** 31;

/** Reads the counts of `length` articles out of a range. Stops at the end of the bits. */
export function readCounts(bits: BitReader, length: number, { from, to }: { readonly from: number; readonly to: number }): Counts {
  const [articles, hits, inTitle] = [new Uint32Array(length), new Uint32Array(length).fill(1), new Uint32Array(length)];
  const order = gapOrder(length, to - from);
  let next = from;
  for (let at = 0; at < length && !bits.isBeyond; at++) {
    const article = next + (length === 1 ? bits.uniform(to - from) : bits.rice(order));
    articles[at] = article;
    next = article + 1;
  }
  if (bits.bits(1) === 0) return { articles, hits, inTitle };
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

/**
 * Reads the places of all hits, article by article: for each how many units and separators are
 * before it, and `firstOfBody` for those in the body. `order` is that of single places.
 */
export function readPlaces(bits: BitReader, { hits, inTitle }: Counts, order: number): Uint32Array {
  const places = new Uint32Array(totalOf(hits));
  let to = 0;
  for (let at = 0; at < hits.length && !bits.isBeyond; at++) {
    const titled = inTitle[at] ?? 0;
    const inText = (hits[at] ?? 0) - titled;
    let next = 0;
    for (let hit = 0; hit < titled; hit++) {
      next += bits.rice(titleOrder) + 1;
      places[to++] = next - 1;
    }
    const own = inText === 1 ? order : severalOrder(order, inText);
    next = firstOfBody;
    for (let hit = 0; hit < inText; hit++) {
      next += bits.rice(own) + 1;
      places[to++] = next - 1;
    }
  }
  return places;
}

/** The sum of numbers of hits. */
function totalOf(hits: Uint32Array): number {
  let total = 0;
  for (const count of hits) total += count;
  return total;
}
