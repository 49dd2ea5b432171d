/**
 * For each of some items a list of the best that are offered to it: those with the highest scores,
 * and of equal scores the lower numbers. Items are known by their numbers.
 */
export interface Shortlists<T> {
  /** Puts `other` on an item's list if it is among the best so far; it is offered once. */
  readonly offer: (item: number, other: number, score: number) => void;
  /** Those items on an item's list that are `chosen`, which is asked from the best on. */
  readonly of: (item: number, chosen: (other: number, score: number) => boolean) => T[];
}

/** Stands in an empty place of a list. */
const none = -1;

/**
 * Creates an empty list of `length` places for each of the items. Flat arrays hold first all first
 * places, then all second ones. So an offer allocates nothing, and one that is turned down, as most
 * are, reads only the last places.
 */
export function createShortlists<T>(items: readonly T[], length: number): Shortlists<T> {
  const { length: step } = items;
  const others = new Int32Array(step * length).fill(none);
  const scores = new Float64Array(step * length).fill(-Infinity);
  const isBetter = (other: number, score: number, place: number) => {
    const placed = scores[place] ?? -Infinity;
    return score > placed || (score === placed && other < (others[place] ?? none));
  };
  /**
   * The list of the item that was asked for last. A copy of it takes only as much memory as it has
   * items, unlike an array that was filled by `push`.
   */
  const found: T[] = [];
  return {
    offer: (item, other, score) => {
      let place = step * (length - 1) + item;
      if (!isBetter(other, score, place)) return;
      for (; place >= step && isBetter(other, score, place - step); place -= step) {
        others[place] = others[place - step] ?? none;
        scores[place] = scores[place - step] ?? -Infinity;
      }
      others[place] = other;
      scores[place] = score;
    },
    of: (item, chosen) => {
      let count = 0;
      for (let place = item; place < others.length; place += step) {
        const number = others[place] ?? none;
        const other = items[number];
        if (other !== undefined && chosen(number, scores[place] ?? 0)) found[count++] = other;
      }
      return found.slice(0, count);
    },
  };
}
