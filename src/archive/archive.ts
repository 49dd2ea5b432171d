import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { ArticleFile } from "./article-file.ts";
import type { ArticleLink } from "./article-link.ts";
import { type Bylines, bylinesIn } from "./bylines.ts";
import { type FormerAddresses, formerAddresses } from "./former-addresses.ts";
import { countMentions } from "./mention-counts.ts";
import { type Month, type Year, years } from "./months.ts";
import { type IndexedName, indexNames, type NameKind } from "./name-index.ts";
import type { NameFinder } from "./namesakes.ts";
import { type SameTexts, sameTexts } from "./same-texts.ts";
import { type Tag, tagArticles } from "./tags.ts";
import { tenuresIn } from "./tenures.ts";

/**
 * All articles and what follows from them. Lists of articles, months and years run from the newest
 * to the oldest.
 */
export interface Archive extends Bylines {
  readonly articles: readonly Article[];
  readonly months: readonly Month[];
  readonly years: readonly Year[];
  /**
   * Every tag that stands on an article, and the broader tags of these, by kind and then by number
   * of articles.
   */
  readonly tags: readonly Tag[];
  /** The tags of each article: columns, then declared tags, then terms found in its text. */
  readonly tagsOf: ReadonlyMap<Article, readonly Tag[]>;
  /** How many of an article's tags are its columns, if it has any. */
  readonly columnCounts: ReadonlyMap<Article, number>;
  /** The pictures and documents of each article that has any. */
  readonly filesOf: ReadonlyMap<Article, readonly ArticleFile[]>;
  /** The links of each article that has any to other articles, or to what is gone. */
  readonly linksOf: ReadonlyMap<Article, readonly ArticleLink[]>;
  /** Articles with the same text, or nearly the same. */
  readonly sameTexts: SameTexts;
  /** Where the articles stood before. */
  readonly addresses: FormerAddresses;
  /** All people and all institutions, with the offices that articles tell of. */
  readonly names: Readonly<Record<NameKind, readonly IndexedName[]>>;
  /** The words that at least three titles share and that are no tags, where tags are automatic. */
  readonly titleWords: readonly TitleWord[];
}

/** A word that titles share, and how many articles it is in. */
export interface TitleWord {
  readonly name: string;
  readonly articles: number;
}

/** What is known of an archive's articles beside their readings. */
type KnownBeside = Pick<Archive, "filesOf" | "linksOf"> & Partial<Pick<Archive, "titleWords">>;

/**
 * Derives the archive from its articles, given in any order. Those of one month must differ in
 * their ids, and so must those of a year without a month (see `duplicateIds`).
 */
export function createArchive(
  articles: readonly Article[],
  vocabulary: NameFinder,
  termsOf: (article: Article) => readonly string[] = ({ text: { terms } }) => terms,
  { filesOf, linksOf, titleWords = [] }: KnownBeside = { filesOf: new Map(), linksOf: new Map() },
): Archive {
  const newestFirst = inOrder(articles);
  const yearly = years(newestFirst);
  const tagging = tagArticles(newestFirst, vocabulary, termsOf);
  const tenures = tenuresIn(newestFirst, vocabulary);
  const mentions = countMentions(newestFirst, tagging.tagsOf, vocabulary);
  const namesOf = (kind: NameKind) =>
    indexNames(kind, tagging.tags, tenures, mentions[kind], (name) => kind === "人物" || vocabulary.find(name)?.kind === kind);
  return {
    articles: newestFirst,
    months: yearly.flatMap(({ months }) => months),
    years: yearly,
    ...tagging,
    ...bylinesIn(newestFirst),
    filesOf,
    linksOf,
    sameTexts: sameTexts(newestFirst),
    addresses: formerAddresses(newestFirst),
    names: { 人物: namesOf("人物"), 机构: namesOf("机构") },
    titleWords,
  };
}

/** The articles from the newest to the oldest: the same list if it is in this order. */
export function inOrder(articles: readonly Article[]): readonly Article[] {
  const isSorted = articles.every((article, index) => index === 0 || byNewest(articles[index - 1] as Article, article) <= 0);
  return isSorted ? articles : articles.toSorted(byNewest);
}

/**
 * Orders articles from the newest to the oldest. Articles of one moment are ordered by id, so that
 * the order never depends on the file system.
 */
export function byNewest(a: Article, b: Article): number {
  if (a.summary.date !== b.summary.date) return a.summary.date < b.summary.date ? 1 : -1;
  return byCodePoint(b.summary.id, a.summary.id);
}
