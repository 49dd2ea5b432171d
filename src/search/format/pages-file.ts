/**
 * The archive's own pages as the search has them, as JSON: their whole texts, as they are few and
 * no part of the index.
 */
export interface PagesFile {
  /** What characters of the texts fold to, each before that (`wholeFolding` has the form). */
  readonly folded: readonly string[];
  readonly pages: readonly SearchedPage[];
}

/** A page of the archive's own; `href` leads to it from the top of the site. */
export interface SearchedPage {
  readonly href: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}
