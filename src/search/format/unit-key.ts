import { hanNumbers } from "../text/han-numbers.ts";

/**
 * What postings are kept for: a unit, or two units that follow one another. Units are numbers:
 * marks of numbers and Han characters have their own, and words have numbers behind all those, by
 * their rank among the segment's words.
 */
export interface Key {
  readonly first: number;
  /** Whether white space or punctuation stands between the first and the second. */
  readonly separated: boolean;
  /** 0 if there is no second unit. */
  readonly second: number;
}

/** The number, among units, of the word with a rank. */
export function wordUnit(rank: number): number {
  return hanNumbers + rank;
}

/** The rank of the word with a number. */
export function wordRank(unit: number): number {
  return unit - hanNumbers;
}

/** Whether a unit is a word, and neither a Han character nor the mark of a number. */
export function isWordUnit(unit: number): boolean {
  return unit >= hanNumbers;
}

/**
 * Whether the places of a key's hits are kept, and not only how many there are: a phrase is found
 * by its pairs of units.
 */
export function hasPlaces({ second }: Pick<Key, "second">): boolean {
  return second !== 0;
}

/** Below 0 where the first key comes before the second, 0 where they are the same. */
export function compareKeys(a: Key, b: Key): number {
  return a.first - b.first || Number(a.separated) - Number(b.separated) || a.second - b.second;
}

/** The key before all others. */
export const noKey: Key = { first: 0, separated: false, second: 0 };
