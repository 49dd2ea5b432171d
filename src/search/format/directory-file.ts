/** What a browser must know of a segment before it can look anything up, as JSON. */
export interface Directory {
  /** A hash of all that the segment holds. The other files of the same segment begin with it. */
  readonly version: string;
  readonly articles: number;
  /** How many blocks of digits a shard has. */
  readonly blocks: number;
  readonly shards: number;
  /**
   * The lengths of all bodies in places, rounded up: their steps (`lengthOf`), as digits
   * (exponential Golomb codes of order `stepOrder` of `folded` differences).
   */
  readonly lengths: string;
  /** The first word of each list of words; a list has `wordsOfList`, the last one perhaps fewer. */
  readonly words: readonly string[];
  /** The characters that are folded, each before what it is folded to. */
  readonly folded: readonly string[];
  /** The characters of words beyond ASCII. */
  readonly letters: string;
  /**
   * The Han characters of the segment: the gaps between their numbers, as digits (exponential
   * Golomb codes of order `hanOrder`).
   */
  readonly hans: string;
  /** The first term in each shard, as digits: see docs/search-format.md. */
  readonly starts: string;
}

export const wordsOfList = 512;

/**
 * The order of the code of the difference of an article's step and the one before: twice it, or for
 * negative ones 1 less than twice their amount.
 */
export const stepOrder = 1;

/** The order of the code of gaps between Han characters. */
export const hanOrder = 1;

/**
 * The orders of the codes in the starts of shards: of where the first term begins, in bits, and of
 * its units. Most terms are short, so that it begins near the beginning.
 */
export const startOrders = { offset: 8, first: 1, second: 13 };

/** How many digits a version has: 66 bits of SHA-256. */
export const versionDigits = 11;
