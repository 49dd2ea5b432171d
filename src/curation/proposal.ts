import type { TermKind } from "../vocabulary/term.ts";

/**
 * A sentence of an article in which a term stands. `file` is the article's path below the input
 * folder.
 */
export interface Example {
  readonly file: string;
  readonly sentence: string;
}

/** A term that a curator may accept, and what is known of it. */
export interface Proposal {
  readonly name: string;
  readonly kind: TermKind;
  /** Other names under which articles seem to speak of it. */
  readonly aliases: readonly string[];
  /** How many articles would carry it, and how many of these carry no term yet. */
  readonly articles: number;
  readonly untagged: number;
  /**
   * How much the term would add: each article that would carry it counts 1, divided by one more
   * than the number of its terms.
   */
  readonly gain: number;
  readonly examples: readonly Example[];
  /** Accepted terms that may be the same. */
  readonly near: readonly string[];
}
