import type { HitGroup } from "./hit-sorter.ts";
import { NumberList } from "./number-list.ts";

/** Two lists side by side, into which hits are written. */
export interface HitRoom {
  readonly articles: Uint32Array;
  readonly places: Uint32Array;
}

/**
 * Writes the hits of a group into a room from an index on, those with one key together, and tells
 * for each key where they begin and how many they are, in the order of the keys.
 */
export type Divide = (group: HitGroup, room: HitRoom, start: number, use: (key: number, from: number, length: number) => void) => void;

/** Makes a function that divides groups whose keys are below `limit`. */
export function createDivide(limit: number): Divide {
  // How many hits have a key, and then where the next of them goes. All is 0 between divisions.
  const counts = new Uint32Array(limit);
  const distinct = new NumberList();
  return ({ keys, articles, places, from, length }, room, start, use) => {
    distinct.length = 0;
    for (let at = from; at < from + length; at++) {
      const own = keys[at] ?? 0;
      const before = counts[own] ?? 0;
      if (before === 0) distinct.push(own);
      counts[own] = before + 1;
    }
    const inOrder = distinct.all.subarray(0, distinct.length).sort();
    let end = start;
    for (const one of inOrder) {
      const count = counts[one] ?? 0;
      counts[one] = end;
      end += count;
    }
    for (let at = from; at < from + length; at++) {
      const own = keys[at] ?? 0;
      const to = counts[own] ?? 0;
      room.articles[to] = articles[at] ?? 0;
      room.places[to] = places[at] ?? 0;
      counts[own] = to + 1;
    }
    let before = start;
    for (const one of inOrder) {
      const next = counts[one] ?? 0;
      counts[one] = 0;
      use(one, before, next - before);
      before = next;
    }
  };
}
