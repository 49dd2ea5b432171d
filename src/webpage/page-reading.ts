/** What is known of a saved page beside its bytes. */
export interface PageOrigin {
  /** The address at which it was fetched; null if that is not known but from the page itself. */
  readonly url: string | null;
  /** The charset that the server named; null if it named none. */
  readonly charset: string | null;
}

/** What can be found of an article in its page. */
export type PageField = "title" | "date" | "source" | "author" | "views" | "column" | "tags" | "url" | "fetched";

/** A field of a page, as written there, and in words where it was found. */
export interface FoundField {
  readonly value: string;
  /** Such as `meta[name=PubDate]`, or `the line of facts 来源：… 时间：…`. */
  readonly from: string;
}

/** What a page says of its article; a field that it does not have is missing. */
export type PageFields = Readonly<Partial<Record<PageField, FoundField>>>;

/** A file that a body names: a picture or a recording that it shows, or what it links to. */
export interface BodyFile {
  readonly use: "shown" | "linked";
  /** As written in the page. */
  readonly address: string;
}

/** The body of an article in Markdown, as Jiuwen reads it. */
export interface MarkdownBody {
  readonly markdown: string;
  readonly files: readonly BodyFile[];
  /** How many visible characters the chosen part of the page has, without white space. */
  readonly characters: number;
  /** How many of them are in the Markdown as it is shown. */
  readonly kept: number;
}

/** Why a page is no article. */
export type NoArticleReason = "list" | "login" | "not-found" | "forward" | "no-title" | "no-date" | "no-body" | "unreadable";

/** In which charset a page was read. */
export interface PageCharset {
  readonly name: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030" | "Big5" | (string & {});
  /** In words, what told it: `meta of the page`. */
  readonly from: string;
  /** How many replacement characters (U+FFFD) stand in the text for what could not be read. */
  readonly lost: number;
}

/** How the body of a page was chosen, for a person who wants to know. */
export interface BodyChoice {
  /** All parts of the page that could be the body, the chosen one first, each in words. */
  readonly candidates: readonly string[];
  /** The first and the last words of the body; empty if there is none. */
  readonly begins: string;
  readonly ends: string;
  /** What was taken out of the body, each in words. */
  readonly removed: readonly string[];
}

/** The place of a page in an article that its site has parted into several pages. */
export interface PagePart {
  /** Counted from 1. */
  readonly number: number;
  /** The addresses of the other parts, as written in the page. */
  readonly others: readonly string[];
}

/** What a saved page comes to. */
export interface PageReading {
  readonly fields: PageFields;
  /** Null if no body was found. */
  readonly body: MarkdownBody | null;
  /** In words, where the body was found: `div#vsb_content, as 博达 VSB has it`. */
  readonly bodyFrom: string;
  /** The content system by which it was made, such as `博达 VSB`; null if none is recognised. */
  readonly system: string | null;
  /** Null for an article; else what it is instead, with words for a person. */
  readonly why: { readonly reason: NoArticleReason; readonly told: string } | null;
  /** Null for a page that is not read at all. */
  readonly charset: PageCharset | null;
  readonly choice: BodyChoice;
  /** Null for an article on one page. */
  readonly part: PagePart | null;
}

/**
 * Gives the address that the Markdown is to have in the place of one in the page, such as the path
 * of a picture that was saved with it.
 */
export type RewriteAddress = (file: BodyFile) => string;
