import type { Person } from "../language/names/names.ts";
import type { ArticleTerms } from "../language/terms/article-terms.ts";
import type { Encoding } from "../lib/encoding.ts";
import type { CivilTime } from "./date.ts";
import type { Format } from "./format.ts";
import type { ArticleId } from "./id.ts";
import type { Item } from "./item.ts";
import type { NamedFile } from "./named-file.ts";
import type { Original } from "./original.ts";

/** The part of an article that lists show. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly date: CivilTime;
  /** The columns: the names inside leading 【…】 of the title. */
  readonly columns: readonly string[];
  readonly headline: string;
  /** Null if the source does not say: unknown, which is not 0. */
  readonly views: number | null;
  readonly excerpt: string;
}

/** The header of an article, as written: null where it says nothing. */
export interface ArticleHeader {
  readonly title: string;
  readonly source: string | null;
  readonly author: string | null;
  /** The 栏目 field; the columns in the title are the summary's. */
  readonly column: string | null;
  /** An absolute web address. */
  readonly url: string | null;
  /** Where it stood on the site that it comes from: paths and web addresses, as written. */
  readonly formerAddresses: readonly string[];
  /** The web page of which it was made; null if the source names none. */
  readonly original: Original | null;
  readonly tags: readonly string[];
  /** The addresses of its pictures and attachments, those that the header names beside the body. */
  readonly pictures: readonly string[];
  readonly attachments: readonly string[];
  /**
   * Those who had a part in it beside its author, each as the source names the part: 编辑, 摄影.
   */
  readonly credits: readonly { readonly name: string; readonly value: string }[];
  /** Fields that Jiuwen has no use for. */
  readonly extra: readonly { readonly name: string; readonly value: string }[];
}

/** The findings in the text of an article. */
export interface ArticleText extends ArticleTerms {
  /**
   * The length of the body as publishers count it (字数): all characters and marks, without white
   * space.
   */
  readonly characters: number;
  /** Tells of the body how like it is to others (`SignatureTable`); null if it is too short. */
  readonly signature: string | null;
  /** The names of the vocabulary's terms that the article is about. */
  readonly terms: readonly string[];
  /**
   * People whom the article names, with the offices beside their names: those of the vocabulary, or
   * without one all who have an office.
   */
  readonly people: readonly Person[];
  /**
   * The central institutions that it names, under their full names, in an archive without a
   * vocabulary; else empty.
   */
  readonly institutions: readonly string[];
  /** The items of a roundup (快讯) in their order; else empty. */
  readonly items: readonly Item[];
  /**
   * The files that header and body name, in their order, each address once for each use: what is
   * on the site of them follows from the folder.
   */
  readonly files: readonly NamedFile[];
}

/** The file that an article comes from. */
export interface ArticleOrigin {
  /** Its path below the input folder, with `/` between folders. */
  readonly file: string;
  readonly format: Format;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** The SHA-256 of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Where the body begins in the file's text (`readText`), in UTF-16 units; it goes to the end. */
  readonly bodyStart: number;
}

/**
 * All that is known of one news item, except its body, which is read again when its page is made
 * (`readBody`). The cache, the exports and the pages take whole groups, so that a new field of a
 * group reaches all of them.
 */
export interface Article {
  readonly summary: ArticleSummary;
  readonly header: ArticleHeader;
  readonly text: ArticleText;
  readonly origin: ArticleOrigin;
}
