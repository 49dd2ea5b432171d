import { hanNumbers } from "./text/han.ts";

/**
 * What postings are kept of: a Han character or word, two of them that follow one another, or three Han characters in a row whose first two are together in so many
 * articles that their places are kept apart by what follows. Units are numbers: Han characters their own, words their rank among the segment's words behind all those.
 */
export interface Key {
  readonly first: number;
  /** Whether white space or punctuation stands between the first and the second. */
  readonly separated: boolean;
  /** 0 where there is no second. */
  readonly second: number;
  /** 0 where there is no third; `notHan`, or a Han number and 1. */
  readonly third: number;
}

/** In place of a third character: the end, a word, white space or punctuation. */
export const notHan = 1;

/** The number, among units, of the word with a rank. */
export function wordUnit(rank: number): number {
  return hanNumbers + rank;
}

/** The rank of the word with a number. */
export function wordRank(unit: number): number {
  return unit - hanNumbers;
}

export function isWordUnit(unit: number): boolean {
  return unit >= hanNumbers;
}

/** Whether the places of a key's hits are kept, and not only how many there are: of all but single Han characters. */
export function hasPlaces({ first, second }: Pick<Key, "first" | "second">): boolean {
  return second !== 0 || isWordUnit(first);
}

/** Whether a key may have its places kept with its thirds. */
export function isHanPair({ separated, second, third }: Key): boolean {
  return !separated && second !== 0 && third === 0 && !isWordUnit(second);
}

/** Below 0 where the first key comes before the second, 0 where they are the same. */
export function compareKeys(a: Key, b: Key): number {
  return a.first - b.first || Number(a.separated) - Number(b.separated) || a.second - b.second || a.third - b.third;
}

/** The key before all others. */
export const noKey: Key = { first: 0, separated: false, second: 0, third: 0 };
