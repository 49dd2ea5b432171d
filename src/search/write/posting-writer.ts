import { areMostRepeated, gapOrder, ownHitOrder, titleOrder } from "../format/posting-codes.ts";
import type { Key } from "../format/unit-key.ts";
import type { BitWriter } from "./bit-writer.ts";

/**
 * All hits of a term, article by article and place by place: `length` of them from index `from` of
 * two lists on. The lists are overwritten when the next term is handed on.
 */
export interface TermHits {
  readonly key: Key;
  readonly articles: Uint32Array;
  /**
   * Twice the number of units and separators before a hit in its title or body; in the body 1 is
   * added.
   */
  readonly places: Uint32Array;
  readonly from: number;
  readonly length: number;
}

/** Added to twice a place in the body. */
export const inBody = 1;

/** How many articles a term has hits in. */
export function countArticles({ from, length, articles }: TermHits): number {
  let count = 0;
  let before = -1;
  for (let at = from; at < from + length; at++) {
    const article = articles[at] ?? 0;
    if (article !== before) count++;
    before = article;
  }
  return count;
}

function isInBody(place: number): boolean {
  return place % 2 === inBody;
}

/**
 * Writes which `count` of `all` articles have hits, as the gaps between them; then which of these
 * have several hits, and how many; and then which have hits in their title, and how many there.
 */
export function writeCounts(writer: BitWriter, term: TermHits, count: number, all: number): void {
  const { from, length, articles, places } = term;
  const end = from + length;
  const order = gapOrder(count, all);
  let next = 0;
  let repeated = 0;
  let titled = 0;
  for (let at = from; at < end; ) {
    const article = articles[at] ?? 0;
    if (!isInBody(places[at] ?? 0)) titled++;
    const start = at++;
    while (at < end && articles[at] === article) at++;
    if (at - start > 1) repeated++;
    writer.rice(article - next, order);
    next = article + 1;
  }
  writer.golomb(repeated, 0);
  if (repeated > 0) writeRepeated(writer, term, repeated, count);
  writer.golomb(titled, 0);
  if (titled > 0) writeTitled(writer, term, gapOrder(titled, count));
}

/**
 * Writes the order of the code of hits, if it is their own; and for each article with several hits
 * how many in the list are before it, and two less than its hits. Where most have several: one less
 * than the hits of each.
 */
function writeRepeated(writer: BitWriter, { from, length, articles }: TermHits, repeated: number, count: number): void {
  const end = from + length;
  const areAll = areMostRepeated(repeated, count);
  const written = areAll ? count : repeated;
  const least = areAll ? 1 : 2;
  // The hits of these articles beyond the least number; each other article has one hit.
  const more = length - (count - written) - least * written;
  const hitOrder = written < ownHitOrder ? 0 : gapOrder(written, more);
  if (written >= ownHitOrder) writer.golomb(hitOrder, 0);
  const order = gapOrder(repeated, count);
  let next = 0;
  for (let at = from, inList = 0; at < end; inList++) {
    const start = at;
    const article = articles[at++] ?? 0;
    while (at < end && articles[at] === article) at++;
    if (at - start < least) continue;
    if (!areAll) writer.rice(inList - next, order);
    writer.rice(at - start - least, hitOrder);
    next = inList + 1;
  }
}

/**
 * Writes for each article with hits in its title how many in the list are before it, and one less
 * than these hits.
 */
function writeTitled(writer: BitWriter, { from, length, articles, places }: TermHits, order: number): void {
  const end = from + length;
  let next = 0;
  for (let at = from, inList = 0; at < end; inList++) {
    const article = articles[at] ?? 0;
    const start = at;
    while (at < end && articles[at] === article && !isInBody(places[at] ?? 0)) at++;
    if (at > start) {
      writer.rice(inList - next, order);
      writer.rice(at - start - 1, 0);
      next = inList + 1;
    }
    while (at < end && articles[at] === article) at++;
  }
}

/**
 * Writes the places of all hits, article by article, each as what it is beyond the one before in
 * the same title or body. Bodies have the `lengths` that are given, rounded up.
 */
export function writePlaces(writer: BitWriter, { from, length, articles, places }: TermHits, lengths: Uint32Array): void {
  const end = from + length;
  for (let at = from; at < end; ) {
    const article = articles[at] ?? 0;
    let next = 0;
    for (; at < end && articles[at] === article && !isInBody(places[at] ?? 0); at++) {
      const place = (places[at] ?? 0) >>> 1;
      writer.rice(place - next, titleOrder);
      next = place + 1;
    }
    const start = at;
    while (at < end && articles[at] === article) at++;
    const limit = lengths[article] ?? 0;
    if (at - start === 1) writer.uniform((places[start] ?? 0) >>> 1, limit);
    else {
      const order = gapOrder(at - start + 1, limit);
      next = 0;
      for (let hit = start; hit < at; hit++) {
        const place = (places[hit] ?? 0) >>> 1;
        writer.rice(place - next, order);
        next = place + 1;
      }
    }
  }
}
