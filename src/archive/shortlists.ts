/**
 * For each of some items the best of what is offered to it: what scores highest, of equal scores
 * the lower number. Items and offers go by numbers.
 */
export interface Shortlists<T> {
  /**
   * Puts `other` on an item's list if it is among the best so far and not there already; the score
   * of the two is always the same.
   */
  readonly offer: (item: number, other: number, score: number) => void;
  /** What is on an item's list, the best first. */
  readonly of: (item: number) => T[];
}

/** Stands where nothing is. */
const none = -1;

/**
 * Empty lists of `length` places for each of the items. They are kept in flat arrays, first all
 * first places, then all second ones, so that an offer allocates nothing, and one that is turned
 * down, as most are, looks at the last places alone.
 */
export function createShortlists<T>(items: readonly T[], length: number): Shortlists<T> {
  const { length: step } = items;
  const others = new Int32Array(step * length).fill(none);
  const scores = new Float64Array(step * length).fill(-Infinity);
  const isBetter = (other: number, score: number, place: number) => {
    const placed = scores[place] ?? -Infinity;
    return score > placed || (score === placed && other < (others[place] ?? none));
  };
  const holds = (item: number, other: number) => {
    for (let place = item; place < others.length; place += step) if (others[place] === other) return true;
    return false;
  };
  /**
   * Of the item asked for last. A copy of it takes as much memory as it has items; what is pushed
   * together has room for 17.
   */
  const found: T[] = [];
  return {
    offer: (item, other, score) => {
      let place = step * (length - 1) + item;
      if (!isBetter(other, score, place) || holds(item, other)) return;
      for (; place >= step && isBetter(other, score, place - step); place -= step) {
        others[place] = others[place - step] ?? none;
        scores[place] = scores[place - step] ?? -Infinity;
      }
      others[place] = other;
      scores[place] = score;
    },
    of: (item) => {
      let count = 0;
      for (let place = item; place < others.length; place += step) {
        const other = items[others[place] ?? none];
        if (other !== undefined) found[count++] = other;
      }
      return found.slice(0, count);
    },
  };
}
