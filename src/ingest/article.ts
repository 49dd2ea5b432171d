import type { Person } from "../language/names/names.ts";
import type { Encoding } from "../lib/encoding.ts";
import type { CivilTime } from "./date.ts";
import type { Format } from "./format.ts";
import type { ArticleId } from "./id.ts";
import type { Subject } from "./subjects.ts";

/** What lists show of an article. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly date: CivilTime;
  /** The names inside leading 【…】 of the title, and the rest of it. */
  readonly columns: readonly string[];
  readonly headline: string;
  /** Null when the source does not say: unknown, which is not 0. */
  readonly views: number | null;
  readonly excerpt: string;
}

/** What the header of an article says, as written: null where it says nothing. */
export interface ArticleHeader {
  readonly title: string;
  readonly source: string | null;
  readonly author: string | null;
  /** The 栏目 field; the columns in the title are the summary's. */
  readonly column: string | null;
  /** An absolute web address. */
  readonly url: string | null;
  readonly tags: readonly string[];
  /** Fields Jiuwen has no use for. */
  readonly extra: readonly { readonly name: string; readonly value: string }[];
}

/** What is found in the text of an article. */
export interface ArticleText {
  /**
   * The length of the body as publishers count it (字数): every character and mark, no white space.
   */
  readonly characters: number;
  /** Names of the vocabulary's terms found in title and body. */
  readonly terms: readonly string[];
  /** What it may be about, in an archive without a vocabulary; else empty. */
  readonly subjects: readonly Subject[];
  /**
   * People who are named, with the offices that stand beside their names: those of the vocabulary,
   * or without one all who have an office.
   */
  readonly people: readonly Person[];
}

/** The file that an article comes from. */
export interface ArticleOrigin {
  /** Its path below the input folder, with `/` between folders. */
  readonly file: string;
  readonly format: Format;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * All that is known of one news item, except its body, which is read again when its page is made
 * (`readBody`). It is kept, published and handed to pages by whole groups, so that a field which is
 * added to one of them goes all the way.
 */
export interface Article {
  readonly summary: ArticleSummary;
  readonly header: ArticleHeader;
  readonly text: ArticleText;
  readonly origin: ArticleOrigin;
}
