import type { HitGroup } from "./hit-sorter.ts";
import { NumberList } from "./number-list.ts";

/**
 * Is called with the hits of a group that have one key: `length` articles and places, from index
 * `from` of the lists on. The next division overwrites the lists.
 */
type UsePart = (key: number, articles: Uint32Array, places: Uint32Array, from: number, length: number) => void;

/** Divides a group by its keys, and hands on its parts in the order of the keys. */
export type Divide = (group: HitGroup, use: UsePart) => void;

/** Makes a function that divides groups of at most so many hits, whose keys are below `limit`. */
export function createDivide(limit: number, most: number): Divide {
  // How many hits have a key, and then where the next of them goes. All is 0 between divisions.
  const counts = new Uint32Array(limit);
  const distinct = new NumberList();
  const [intoArticles, intoPlaces] = [new Uint32Array(most), new Uint32Array(most)];
  return ({ keys, articles, places, from, length }, use) => {
    if (length === 1) {
      use(keys[from] ?? 0, articles, places, from, length);
      return;
    }
    distinct.length = 0;
    for (let at = 0; at < length; at++) {
      const own = keys[from + at] ?? 0;
      const before = counts[own] ?? 0;
      if (before === 0) distinct.push(own);
      counts[own] = before + 1;
    }
    const inOrder = distinct.all.subarray(0, distinct.length).sort();
    let start = 0;
    for (const one of inOrder) {
      const count = counts[one] ?? 0;
      counts[one] = start;
      start += count;
    }
    for (let at = 0; at < length; at++) {
      const own = keys[from + at] ?? 0;
      const to = counts[own] ?? 0;
      intoArticles[to] = articles[from + at] ?? 0;
      intoPlaces[to] = places[from + at] ?? 0;
      counts[own] = to + 1;
    }
    start = 0;
    for (const one of inOrder) {
      const end = counts[one] ?? 0;
      counts[one] = 0;
      use(one, intoArticles, intoPlaces, start, end - start);
      start = end;
    }
  };
}
