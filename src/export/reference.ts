import { monthOf, withoutTime, yearOf } from "../lib/date-parts.ts";
import { paired } from "../lib/text-direction.ts";

/**
 * The data of a citation, ready for every format. Each text is one line of well-formed Unicode
 * without control characters, and without marks of direction that turn round what follows it.
 */
export interface Reference {
  /**
   * The key of the citation: at most 28 ASCII letters, digits and hyphens. An article always has
   * the same key, and no two articles share one, regardless of case. It begins with year and month,
   * as ids are unique in a month only; 00 stands for a month that is not known.
   */
  readonly key: string;
  readonly title: string;
  /**
   * The persons or bodies responsible, as written: a Chinese name is not divided into first and
   * last name.
   */
  readonly authors: readonly string[];
  /** The name of the archive. */
  readonly publication: string;
  /** The body that published the articles. */
  readonly publisher: string | null;
  /** The day of publication, `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where no day is known. */
  readonly date: string;
  /** The absolute address of the article's page; null if it is not known where the site stands. */
  readonly url: string | null;
  /** The day on which the page was read there, `YYYY-MM-DD`; null where that is not known. */
  readonly accessed: string | null;
}

/** What a citation tells of an article. */
export interface CitedArticle {
  readonly id: string;
  readonly title: string;
  /** Civil time, as exact as the source. */
  readonly date: string;
  readonly authors: readonly string[];
}

/** What a citation tells of the archive. */
export interface CitedSite {
  readonly title: string;
  readonly publisher: string | null;
}

/** The hash of a text in UTF-8: SHA-256 in hexadecimal. A browser has another one than Node. */
export type HashOf = (text: string) => string;

/**
 * The reference to an article whose page stands at `url`. If no author is named, the publisher is
 * the body responsible (GB/T 7714-2025, 7.1.4); without a publisher there is none (7.1.3).
 */
export function referenceOf(
  { id, title, date, authors: named }: CitedArticle,
  site: CitedSite,
  url: string | null,
  hashOf: HashOf,
): Reference {
  const publisher = oneLine(site.publisher ?? "") || null;
  const authors = named.map(oneLine).filter((name) => name !== "");
  return {
    key: `${monthOf(date) ?? `${yearOf(date)}-00`}-${asciiName(id, hashOf)}`,
    title: oneLine(title),
    authors: authors.length === 0 && publisher !== null ? [publisher] : authors,
    publication: oneLine(site.title),
    publisher,
    date: withoutTime(date),
    url,
    accessed: null,
  };
}

/**
 * A text as one line without control characters and marks of direction. No format of citations can
 * hold a line break or a control character, and none keeps several spaces, so they are removed here
 * for all. (Browsers have `toWellFormed` only since 2023.)
 */
export function oneLine(text: string): string {
  return paired(text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\s\p{Cc}]+/gu, " ")).trim();
}

/** Matches an id that is short and ASCII already, and cannot be taken for a hash of one. */
const plain = /^(?!x[0-9a-f]{16}$)[a-z\d](?:[a-z\d-]{0,18}[a-z\d])?$/i;

/**
 * A short ASCII name for an id: the id itself, or 16 digits of its SHA-256. Ids differ by more than
 * case, so these names do too, as BibTeX takes keys that differ only in case for equal.
 */
function asciiName(id: string, hashOf: HashOf): string {
  return plain.test(id) ? id : `x${hashOf(id).slice(0, 16)}`;
}
