/**
 * For each of some items a list of the best that are offered to it: those with the highest scores,
 * and of equal scores the lower numbers. Items are known by their numbers.
 */
export interface Shortlists {
  /** Puts `other` on an item's list if it is among the best so far; it is offered once. */
  readonly offer: (item: number, other: number, score: number) => void;
  /** Visits what stands on an item's list, from the best on. */
  readonly each: (item: number, visit: (other: number, score: number) => void) => void;
}

/** Stands in an empty place of a list. */
const none = -1;

/**
 * Creates an empty list of `length` places for each of `step` items. Flat arrays hold first all
 * first places, then all second ones. So an offer allocates nothing, and one that is turned down,
 * as most are, reads only the last places.
 */
export function createShortlists(step: number, length: number): Shortlists {
  const others = new Int32Array(step * length).fill(none);
  const scores = new Float64Array(step * length).fill(-Infinity);
  const isBetter = (other: number, score: number, place: number) => {
    const placed = scores[place] ?? -Infinity;
    return score > placed || (score === placed && other < (others[place] ?? none));
  };
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
    each: (item, visit) => {
      for (let place = item; place < others.length; place += step) {
        const other = others[place] ?? none;
        if (other !== none) visit(other, scores[place] ?? 0);
      }
    },
  };
}
