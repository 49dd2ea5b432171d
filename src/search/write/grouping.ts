import { Numbers } from "./numbers.ts";

/** Places in a stream, in order, that have something in common, and the article of each: a part of two lists. Many groups are handed on as one object, which is filled anew for each. */
export interface Group {
  key: number;
  places: Uint32Array;
  articles: Uint32Array;
  from: number;
  length: number;
}

/** Divides a group by the keys that a function gives for what is at a place of its lists; they must be below `limit`. The groups come in the order of their keys; none may be asked for after the next division. */
export type Divide = (group: Group, keyAt: (at: number) => number) => Iterable<Group>;

export function createDivide(limit: number): Divide {
  // How many items have a key, and then where the next of them goes. All is 0 between divisions.
  const counts = new Uint32Array(limit);
  const [keys, distinct, sortedPlaces, sortedArticles] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  const part: Group = { key: 0, places: sortedPlaces.all, articles: sortedArticles.all, from: 0, length: 0 };
  return function* ({ places, articles, from, length }, keyAt) {
    if (length === 1) {
      yield Object.assign(part, { key: keyAt(from), places, articles, from, length });
      return;
    }
    for (const list of [keys, sortedPlaces, sortedArticles]) list.ensure(length);
    distinct.length = 0;
    const [{ all: key }, { all: intoPlaces }, { all: intoArticles }] = [keys, sortedPlaces, sortedArticles];
    for (let at = 0; at < length; at++) {
      const own = keyAt(from + at);
      key[at] = own;
      const before = counts[own] ?? 0;
      if (before === 0) distinct.push(own);
      counts[own] = before + 1;
    }
    const inOrder = distinct.all.subarray(0, distinct.length).sort();
    let next = 0;
    for (const one of inOrder) {
      next += counts[one] ?? 0;
      counts[one] = next - (counts[one] ?? 0);
    }
    for (let at = 0; at < length; at++) {
      const own = key[at] ?? 0;
      const to = counts[own] ?? 0;
      intoPlaces[to] = places[from + at] ?? 0;
      intoArticles[to] = articles[from + at] ?? 0;
      counts[own] = to + 1;
    }
    Object.assign(part, { places: intoPlaces, articles: intoArticles });
    let start = 0;
    for (const one of inOrder) {
      part.key = one;
      part.from = start;
      part.length = (counts[one] ?? 0) - start;
      start += part.length;
      counts[one] = 0;
      yield part;
    }
  };
}
