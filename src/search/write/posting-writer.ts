import { areMostRepeated, gapOrder, ownHitOrder, severalOrder, titleOrder } from "../format/posting-codes.ts";
import type { BitWriter } from "./bit-writer.ts";
import { bodyBit, type HitList } from "./term-hits.ts";

/** How many articles a term has hits in. */
export function countArticles({ from, length, articles }: HitList): number {
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
  return place % 2 === bodyBit;
}

/**
 * Writes which `count` of the articles of a range have hits, as the gaps between them; whether any
 * has several, or any in its title; and if so which of them have several, and how many, and which
 * have hits in their title, and how many there.
 */
export function writeCounts(writer: BitWriter, term: HitList, count: number, range: { readonly from: number; readonly to: number }): void {
  const { from, length, articles, places } = term;
  const end = from + length;
  const all = range.to - range.from;
  const order = gapOrder(count, all);
  let next = range.from;
  let repeated = 0;
  let titled = 0;
  for (let at = from; at < end; ) {
    const article = articles[at] ?? 0;
    if (!isInBody(places[at] ?? 0)) titled++;
    const start = at++;
    while (at < end && articles[at] === article) at++;
    if (at - start > 1) repeated++;
    if (count === 1) writer.uniform(article - next, all);
    else writer.rice(article - next, order);
    next = article + 1;
  }
  // Most terms are seldom, and have one hit in each of few bodies.
  writer.bits(Number(repeated + titled > 0), 1);
  if (repeated + titled === 0) return;
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
function writeRepeated(writer: BitWriter, { from, length, articles }: HitList, repeated: number, count: number): void {
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
function writeTitled(writer: BitWriter, { from, length, articles, places }: HitList, order: number): void {
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
 * the same title or body. `order` is that of single places (`placeOrderFor`).
 */
export function writePlaces(writer: BitWriter, { from, length, articles, places }: HitList, order: number): void {
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
    const own = at - start === 1 ? order : severalOrder(order, at - start);
    next = 0;
    for (let hit = start; hit < at; hit++) {
      const place = (places[hit] ?? 0) >>> 1;
      writer.rice(place - next, own);
      next = place + 1;
    }
  }
}
