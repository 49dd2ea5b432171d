import type { SearchResult } from "../format/result.ts";

/**
 * What a reader asks for. An empty query with a filter asks for all articles that pass the filter.
 */
export interface Request {
  readonly query: string;
  /** A year in four digits, a tag's name, a column's name; null for all. */
  readonly year: string | null;
  readonly tag: string | null;
  readonly column: string | null;
  readonly order: Order;
}

/** Relevance is hits in the title, then hits, then newer articles first. */
export const orders = ["relevance", "newest", "oldest", "views"] as const;
export type Order = (typeof orders)[number];

/**
 * What was found: how many articles there are is known at once, what they are only when it is asked
 * for.
 */
export interface SearchHits {
  readonly count: number;
  /** The results from one place up to (not including) another, in the order that was asked for. */
  readonly results: (from: number, to: number) => Promise<readonly SearchResult[]>;
  /**
   * How many articles each year, tag and column would leave, given the query and the filters of the
   * two other kinds.
   */
  readonly choices: () => Promise<Choices>;
  /** Finds the query's hits in a text, for marks. Words of `title:` count in titles alone. */
  readonly hitsIn: (text: string, isTitle: boolean) => readonly TextHit[];
  /** When nothing was found for several terms: the query without the rarest of them. */
  readonly broader: string | null;
}

/**
 * A part of a text, in UTF-16 units. Hits come in the order of their places and do not overlap:
 * overlapping ones are one.
 */
export interface TextHit {
  readonly start: number;
  readonly end: number;
}

/**
 * Each with how many articles it leaves, none with 0: years newest first, tags and columns by their
 * counts.
 */
export interface Choices {
  readonly years: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly columns: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly count: number;
}

/**
 * Searches. Throws a `LoadFailure` when a file of the index cannot be loaded or is not what it
 * should be; what is loaded is kept, so that trying again loads the rest.
 */
export interface Searcher {
  readonly search: (request: Request) => Promise<SearchHits>;
}

/** A file of the index that could not be had. */
export class LoadFailure extends Error {}

/**
 * Loads a file of the index by its path below `search/` (without `.js`) and gives the text that it
 * holds for that name. Rejects with a `LoadFailure`.
 */
export type LoadFile = (name: string, version: string) => Promise<string>;
