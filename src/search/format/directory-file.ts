/** What a browser must know of a segment before it can look anything up, as JSON. */
export interface Directory {
  readonly articles: number;
  /** The order of Rice's code for single places in bodies (`placeOrderFor`). */
  readonly placeOrder: number;
  /** The trees of shards, as digits, and the words of which these say something. */
  readonly forest: string;
  readonly words: readonly string[];
  /** The checks of all shards, in the order of the trees. */
  readonly checks: string;
  /** The characters that are folded, each before what it is folded to. */
  readonly folded: readonly string[];
  /** The characters of words beyond ASCII. */
  readonly letters: string;
  /**
   * The Han characters of the segment: the gaps between their numbers, as digits (exponential
   * Golomb codes of order `hanOrder`).
   */
  readonly hans: string;
}

/** The order of the code of gaps between Han characters. */
export const hanOrder = 1;

/**
 * The order of the code of the difference of an article's step (`stepFor`) and the one before, in
 * the file of lengths: twice it, or for negative ones 1 less than twice their amount.
 */
export const stepOrder = 1;
