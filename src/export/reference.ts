import { hash } from "node:crypto";
import type { ArticleHeader, ArticleSummary } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import { paired } from "../lib/text-direction.ts";
import type { Site } from "../site/page.ts";

/**
 * What a citation says of an article, ready for every format. Each text is one line of well-formed
 * Unicode without control characters, and without marks of direction that turn round what follows
 * it.
 */
export interface Reference {
  /**
   * Of ASCII letters, digits and hyphens, 28 at most; the same for one article always, and no
   * other's, case aside. Begins with year and month, as ids are a month's.
   */
  readonly key: string;
  readonly title: string;
  /**
   * The persons or bodies responsible, as written: a Chinese name is not taken apart into first and
   * last name.
   */
  readonly authors: readonly string[];
  /** The name of the archive. */
  readonly publication: string;
  /** The body that published the articles. */
  readonly publisher: string | null;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly date: string;
  /**
   * The absolute address of the article's page; null when it is not known where the site stands.
   */
  readonly url: string | null;
}

/** What of an article a citation is made from. */
interface CitedArticle {
  readonly summary: Pick<ArticleSummary, "id" | "date">;
  readonly header: Pick<ArticleHeader, "title" | "author">;
}

/**
 * The reference to an article whose page stands at `url`. Who published it is the body responsible
 * for it where no author is named (GB/T 7714-2025, 7.1.4); without both nobody is (7.1.3).
 */
export function createReference(
  { summary: { id, date }, header: { title, author } }: CitedArticle,
  site: Pick<Site, "title" | "publisher">,
  url: string | null,
): Reference {
  const publisher = oneLine(site.publisher ?? "") || null;
  const authors = authorNames(author)
    .map(oneLine)
    .filter((name) => name !== "");
  return {
    key: `${date.slice(0, 7)}-${asciiName(id)}`,
    title: oneLine(title),
    authors: authors.length === 0 && publisher !== null ? [publisher] : authors,
    publication: oneLine(site.title),
    publisher,
    date: date.slice(0, 10),
    url,
  };
}

/**
 * No format here can hold a line break or a control character, and none keeps white space apart:
 * what they would lose goes once, here.
 */
export function oneLine(text: string): string {
  return paired(text.toWellFormed().replace(/[\s\p{Cc}]+/gu, " ")).trim();
}

/** An id that is short and ASCII already, and that no hash can be taken for. */
const plain = /^(?!x[0-9a-f]{16}$)[a-z\d](?:[a-z\d-]{0,18}[a-z\d])?$/i;

/**
 * An id as it is, or 16 digits of its SHA-256. Ids differ by more than case, so their names do too:
 * BibTeX takes keys for equal that differ in case only.
 */
function asciiName(id: string): string {
  return plain.test(id) ? id : `x${hash("sha256", id).slice(0, 16)}`;
}
