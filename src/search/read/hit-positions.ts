import type { Counts } from "./counts.ts";
import { firstOfBody } from "./posting-reader.ts";

/**
 * The hits of a term: the articles that have any; for each the index at which its hits begin in the
 * list of places, and at last the end of that list; and the places.
 */
export interface Hits {
  readonly articles: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** Where a phrase may begin: articles and places as two lists side by side, in order. */
export interface HitPositions {
  readonly articles: Uint32Array;
  readonly places: Uint32Array;
}

/** Where phrases may begin that have one of these hits `offset` places behind their beginning. */
export function createHitPositions({ articles, starts, places }: Hits, offset: number): HitPositions {
  const own = createList(places.length);
  for (let index = 0; index < articles.length; index++) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      // A hit too near the beginning of the text leaves no room for what comes before it.
      if ((place >= firstOfBody ? place - firstOfBody : place) >= offset) own.add(articles[index] ?? 0, place - offset);
    }
  }
  return own.all();
}

/** Those of the positions found so far that have one of these hits `offset` places behind them. */
export function placesWith(found: HitPositions, hits: Hits, offset: number): HitPositions {
  const own = createList(found.articles.length);
  let index = 0;
  let at = 0;
  for (let one = 0; one < found.articles.length; one++) {
    const article = found.articles[one] ?? 0;
    if (hits.articles[index] !== article) {
      index = firstNotBefore(hits.articles, article, index);
      at = hits.starts[index] ?? 0;
    }
    if (index === hits.articles.length) break;
    if (hits.articles[index] !== article) continue;
    const place = (found.places[one] ?? 0) + offset;
    const end = hits.starts[index + 1] ?? 0;
    while (at < end && (hits.places[at] ?? 0) < place) at++;
    if (at < end && hits.places[at] === place) own.add(article, place - offset);
  }
  return own.all();
}

/**
 * The index of the first number of a sorted list, from an index on, that is not below a value. It
 * is looked for in ever longer steps, and then between the last two.
 */
function firstNotBefore(list: Uint32Array, value: number, from: number): number {
  let step = 1;
  while (from + step < list.length && (list[from + step] ?? 0) < value) step *= 2;
  let [low, high] = [from + Math.floor(step / 2), Math.min(list.length, from + step)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A list with room for `most` positions. */
function createList(most: number) {
  const [articles, places] = [new Uint32Array(most), new Uint32Array(most)];
  let length = 0;
  return {
    add: (article: number, place: number) => {
      articles[length] = article;
      places[length++] = place;
    },
    all: (): HitPositions => ({ articles: articles.subarray(0, length), places: places.subarray(0, length) }),
  };
}

/** How many hits each article has. */
export function counted({ articles, places }: HitPositions): Counts {
  const [own, hits, inTitle] = [new Uint32Array(articles.length), new Uint32Array(articles.length), new Uint32Array(articles.length)];
  let length = 0;
  for (let at = 0; at < articles.length; at++) {
    if (at === 0 || articles[at] !== articles[at - 1]) own[length++] = articles[at] ?? 0;
    hits[length - 1] = (hits[length - 1] ?? 0) + 1;
    if ((places[at] ?? 0) < firstOfBody) inTitle[length - 1] = (inTitle[length - 1] ?? 0) + 1;
  }
  return { articles: own.subarray(0, length), hits: hits.subarray(0, length), inTitle: inTitle.subarray(0, length) };
}
