import type { LabelKind } from "../format/label-file.ts";
import type { SearchResult } from "../format/result.ts";

/**
 * What a reader asks for. An empty query with a filter asks for all articles that pass the filter.
 */
export interface Request {
  readonly query: string;
  /** A year in four digits; the name of a tag, column, author or source; null for all. */
  readonly year: string | null;
  readonly tag: string | null;
  readonly column: string | null;
  readonly author: string | null;
  readonly source: string | null;
  /**
   * The first and the last month (`2024-05`); null for no bound. An article of a year alone passes
   * if all of its year lies between them.
   */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: Order;
}

/** Asks for all articles, the most relevant first. */
export const allByRelevance: Omit<Request, "query"> = {
  ...{ year: null, from: null, to: null, tag: null, column: null, author: null, source: null },
  order: "relevance",
};

/** Relevance is hits in the title, then hits, then newer articles first. */
export const orders = ["relevance", "newest", "oldest", "views"] as const;
export type Order = (typeof orders)[number];

/**
 * The articles that were found. Their number is known at once; their results are loaded when they
 * are asked for.
 */
export interface SearchHits {
  readonly count: number;
  /** The archive's own pages that were found; none if a filter narrows the search to articles. */
  readonly pages: readonly FoundPage[];
  /** The results from index `from` up to (not including) `to`, in the order that was asked for. */
  readonly results: (from: number, to: number) => Promise<readonly SearchResult[]>;
  /** The same for other uses than to show them: what is shown decides which labels are offered. */
  readonly every: (from: number, to: number) => Promise<readonly SearchResult[]>;
  /**
   * How many of the articles that the query finds each month has, whatever year or months are asked
   * for: all months of the archive, the oldest first, years where no month is known.
   */
  readonly months: () => readonly MonthCount[];
  /**
   * How many articles each value of a filter would leave, given the query and the filters of the
   * other kinds.
   */
  readonly choices: () => Promise<Choices>;
  /** Finds the query's hits in a text, for marks. Words of `title:` count in titles alone. */
  readonly hitsIn: (text: string, isTitle: boolean) => readonly TextHit[];
  /** The articles that match in part; null if there is none, or the query has one part alone. */
  readonly partial: () => Promise<PartialHits | null>;
  /**
   * The query that was probably meant, where this one has found nothing: it finds something, or
   * what is another in it does. Null if there is none.
   */
  readonly correction: () => Promise<string | null>;
}

/** Articles that match a query in part, without those that match it as a whole. */
export interface PartialHits {
  /** The best first, whatever order was asked for. */
  readonly results: readonly SearchResult[];
  /** Finds parts of the query in a text, for marks. */
  readonly hitsIn: SearchHits["hitsIn"];
  /** What of the query, as it was typed, an article has neither in its title nor in its body. */
  readonly missingIn: (title: string, paragraphs: readonly string[]) => readonly string[];
}

/** A page of the archive's own that was found; `href` leads to it from the top of the site. */
export interface FoundPage {
  readonly href: string;
  readonly title: string;
  readonly titleHits: readonly TextHit[];
  /** All of its text, with its hits. */
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph of a body on one line, and the query's hits in it, in the order of their places. */
export interface Paragraph {
  readonly text: string;
  readonly hits: readonly TextHit[];
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
 * The values of filters, each with how many articles it would leave, none with 0: years and months
 * newest first; of labels those that tell most of what was found, which are the first 40 of a kind.
 */
export type Choices = Readonly<Record<"year" | "month" | LabelKind, readonly Choice[]>>;

/** A value of a filter, and how many articles it would leave. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** A month, and how many articles of it are found, and how many there are. */
export interface MonthCount extends Choice {
  readonly all: number;
}

/**
 * Searches the index. Throws a `LoadFailure` when a file of it cannot be loaded or is damaged.
 * Loaded files are kept, so that another try loads only the rest.
 */
export interface Searcher {
  readonly search: (request: Request) => Promise<SearchHits>;
  /** Names for a word that is being typed; those that begin with it come first. */
  readonly suggest: (word: string) => Promise<readonly string[]>;
}

/** Tells that a file of the index could not be loaded, or is damaged. */
export class LoadFailure extends Error {}

/**
 * Loads a file of the index by its path below `search/` (without `.js`) and gives the text that it
 * holds for that name. Rejects with a `LoadFailure`.
 */
export type LoadFile = (name: string, version: string) => Promise<string>;
