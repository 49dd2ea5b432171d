import type { Piece } from "./cover.ts";
import { type Counts, inBody } from "./postings.ts";

/** Hits as two lists side by side, in order. */
export interface Places {
  readonly articles: Uint32Array;
  readonly places: Uint32Array;
}

/** Where the phrase would begin for each hit of a piece that stands `offset` places behind its beginning. */
export async function placesOf({ entries }: Piece, offset: number): Promise<Places> {
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
