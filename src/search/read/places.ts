import { type Counts, inBody } from "./postings.ts";

/** Hits as two lists side by side, in order. */
export interface Places {
  readonly articles: Uint32Array;
  readonly places: Uint32Array;
}

/** Hits of which it is known how many each article has. */
export function placesOf({ articles, hits }: Counts, places: Uint32Array): Places {
  const own = new Uint32Array(places.length);
  let to = 0;
  for (let at = 0; at < articles.length; at++) {
    const end = to + (hits[at] ?? 0);
    own.fill(articles[at] ?? 0, to, end);
    to = end;
  }
  return { articles: own, places };
}

/** Where that begins which has each of these hits `offset` places behind its beginning. */
export function beginnings(hits: Places, offset: number): Places {
  const [articles, places] = [new Uint32Array(hits.articles.length), new Uint32Array(hits.articles.length)];
  let to = 0;
  for (let at = 0; at < articles.length; at++) {
    const place = hits.places[at] ?? 0;
    // Too near to the beginning for what comes before.
    if ((place >= inBody ? place - inBody : place) < offset) continue;
    articles[to] = hits.articles[at] ?? 0;
    places[to++] = place - offset;
  }
  return { articles: articles.subarray(0, to), places: places.subarray(0, to) };
}

/** Tells whether articles, by their numbers below `limit`, are in a list. */
export function isIn(list: Uint32Array, limit: number): (article: number) => boolean {
  const marks = new Uint8Array(limit);
  for (const article of list) marks[article] = 1;
  return (article) => marks[article] === 1;
}

/** The hits in some articles. */
export function among({ articles, places }: Places, isWanted: (article: number) => boolean): Places {
  const isHere = (_: number, at: number) => isWanted(articles[at] ?? 0);
  return { articles: articles.filter(isHere), places: places.filter(isHere) };
}

/** Several lists of hits as one. */
export function joined(lists: readonly Places[]): Places {
  // Articles and places together are whole numbers below 2^53.
  const both = new Float64Array(lists.reduce((sum, { articles }) => sum + articles.length, 0));
  let to = 0;
  for (const { articles, places } of lists)
    for (const [at, article] of articles.entries()) both[to++] = article * 2 ** 32 + (places[at] ?? 0);
  both.sort();
  return { articles: Uint32Array.from(both, (one) => Math.floor(one / 2 ** 32)), places: Uint32Array.from(both, (one) => one % 2 ** 32) };
}

/** What is in both of two lists. */
export function common(a: Places, b: Places): Places {
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

/** How many hits each article has. */
export function counted({ articles, places }: Places): Counts {
  const [own, hits, inTitle] = [new Uint32Array(articles.length), new Uint32Array(articles.length), new Uint32Array(articles.length)];
  let length = 0;
  for (let at = 0; at < articles.length; at++) {
    if (at === 0 || articles[at] !== articles[at - 1]) own[length++] = articles[at] ?? 0;
    hits[length - 1] = (hits[length - 1] ?? 0) + 1;
    if ((places[at] ?? 0) < inBody) inTitle[length - 1] = (inTitle[length - 1] ?? 0) + 1;
  }
  return { articles: own.subarray(0, length), hits: hits.subarray(0, length), inTitle: inTitle.subarray(0, length) };
}
