/** An article as a list of results shows it. */
export interface SearchResult {
  readonly id: string;
  /** The path of its page from the site's root, percent-encoded. */
  readonly href: string;
  /** The title as written. */
  readonly title: string;
  /** Civil time, as exact as the source: `2024-04-24T18:29`, `2019`. */
  readonly date: string;
  readonly views: number | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  /** The names of its tags, columns among them. */
  readonly tags: readonly string[];
}

/** What stands between the authors of a result; no name holds it. */
export const betweenAuthors = "、";

/** How many articles have their results in one file. */
export const resultsOfFile = 32;

/**
 * The path that the pages of most articles have, in the folder of the month, or of the year; only a
 * different one is written into the file.
 */
export function usualHref(id: string, date: string): string {
  return `${date.slice(0, 7).replace("-", "/")}/${encodeURIComponent(id)}.html`;
}
