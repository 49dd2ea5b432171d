import { type Key, noKey } from "../key.ts";
import { gapOrder, ownHitOrder, titleOrder } from "../postings.ts";
import type { BitWriter } from "./bits.ts";
import { Numbers } from "./numbers.ts";

/**
 * What is known of a term in some articles, in their order: its hits, or how many each article has. It stands in lists in which much else may stand. To spare memory
 * and time, many terms are handed on as one object, which is filled anew for each.
 */
export interface Term {
  key: Key;
  /** Whether only numbers of hits are kept. */
  isCounted: boolean;
  /** Where it begins in the lists, and how many items it has: a hit in each, or an article. */
  from: number;
  length: number;
  articles: Uint32Array;
  /** How many units and separators stand before a hit in its title or body; `inBody` is added in the body, so that hits in the title come first. Or numbers of hits. */
  values: Uint32Array;
  /** Numbers of hits in the title. */
  inTitle: Uint32Array;
}

export function emptyTerm(): Term {
  const none = new Uint32Array();
  return { key: noKey, isCounted: false, from: 0, length: 0, articles: none, values: none, inTitle: none };
}

/** How many hits a term has in which articles, in their order. */
export interface Counts {
  readonly length: number;
  readonly articles: Uint32Array;
  readonly hits: Uint32Array;
  readonly inTitle: Uint32Array;
}

/** Added to a place in the body. */
export const inBody = 2 ** 31;

/** Makes a function that counts the hits of terms by articles. Each call overwrites what the last one gave. */
export function createCounter(): (term: Term) => Counts {
  const lists = [new Numbers(), new Numbers(), new Numbers()] as const;
  return ({ isCounted, from, length, articles: articleOf, values, inTitle: titledOf }) => {
    for (const list of lists) list.ensure(length);
    const [{ all: articles }, { all: hits }, { all: inTitle }] = lists;
    const end = from + length;
    let count = 0;
    for (let at = from; at < end; count++) {
      const article = articleOf[at] ?? 0;
      articles[count] = article;
      if (isCounted) {
        hits[count] = values[at] ?? 0;
        inTitle[count] = titledOf[at++] ?? 0;
        continue;
      }
      const start = at;
      let titled = 0;
      for (; at < end && articleOf[at] === article; at++) if ((values[at] ?? 0) < inBody) titled++;
      hits[count] = at - start;
      inTitle[count] = titled;
    }
    return { length: count, articles, hits, inTitle };
  };
}

/**
 * Writes which of `all` articles have hits: the order of the code of hits, if it is their own; the gap of each to the one before; one less than the hits of each; how many have hits in their title, the gaps between those,
 * counted in the list, and one less than the hits there of each.
 */
export function writeCounts(writer: BitWriter, { length, articles, hits, inTitle }: Counts, all: number): void {
  const order = gapOrder(length, all);
  let next = 0;
  let titled = 0;
  const hitOrder = length < ownHitOrder ? 0 : orderOfHits(hits, length);
  if (length >= ownHitOrder) writer.golomb(hitOrder, 0);
  for (let at = 0; at < length; at++) {
    const article = articles[at] ?? 0;
    writer.rice(article - next, order);
    writer.rice((hits[at] ?? 0) - 1, hitOrder);
    next = article + 1;
    if ((inTitle[at] ?? 0) > 0) titled++;
  }
  writer.golomb(titled, 0);
  const titleGap = gapOrder(Math.max(1, titled), length);
  next = 0;
  for (let at = 0; titled > 0; at++) {
    const count = inTitle[at] ?? 0;
    if (count === 0) continue;
    writer.rice(at - next, titleGap);
    writer.rice(count - 1, 0);
    next = at + 1;
    titled--;
  }
}

function orderOfHits(hits: Uint32Array, length: number): number {
  let more = 0;
  for (let at = 0; at < length; at++) more += (hits[at] ?? 0) - 1;
  return gapOrder(length, more);
}

/**
 * Writes the places of all hits, article by article, each as what it is beyond the one before in the same title or body. Bodies have the `lengths` that are given, rounded
 * up.
 */
export function writePlaces(writer: BitWriter, { from, length, articles, values }: Term, lengths: Uint32Array): void {
  const end = from + length;
  for (let at = from; at < end; ) {
    const article = articles[at] ?? 0;
    let next = 0;
    for (; at < end && articles[at] === article && (values[at] ?? 0) < inBody; at++) {
      writer.rice((values[at] ?? 0) - next, titleOrder);
      next = (values[at] ?? 0) + 1;
    }
    const start = at;
    while (at < end && articles[at] === article) at++;
    const limit = lengths[article] ?? 0;
    if (at - start === 1) writer.uniform((values[start] ?? 0) - inBody, limit);
    else {
      const order = gapOrder(at - start + 1, limit);
      next = inBody;
      for (let hit = start; hit < at; hit++) {
        writer.rice((values[hit] ?? 0) - next, order);
        next = (values[hit] ?? 0) + 1;
      }
    }
  }
}
