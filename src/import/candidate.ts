import type { CivilTime } from "../ingest/date.ts";
import { formatReaders } from "../ingest/format-table.ts";
import { dayOf } from "../lib/date-parts.ts";
import { sha256 } from "../lib/sha256.ts";

/** An article of a saved page or a record, before it is known whether another is the same. */
export interface Candidate {
  /** The saved page or record, as the report names it. */
  readonly record: string;
  /** The address at which it was found, as written; null if none is known. */
  readonly address: string | null;
  /** The same in one form for all spellings. */
  readonly key: string | null;
  /** Whether the page itself says that this is its address. */
  readonly isCanonical: boolean;
  readonly title: string;
  readonly date: CivilTime;
  /** A hash of what a reader sees of it. */
  readonly text: string;
  /** The SHA-256 of its original; null if it is not known. */
  readonly originalHash: string | null;
  /** Whether it is a row of a table or an export, which may have the address of something else. */
  readonly isRow: boolean;
  readonly files: CandidateFiles;
  /** How many characters of its body are kept. */
  readonly characters: number;
  /** Its place in an article on several pages; null for one page, and where it is not known. */
  readonly part: CandidatePart | null;
}

/** The place of a page among the parts of its article, from 1, and whole addresses of others. */
export interface CandidatePart {
  readonly number: number;
  readonly others: readonly string[];
}

/** The pictures and attachments that an article names. */
export interface CandidateFiles {
  /** The beginnings of the SHA-256 of those that were saved. */
  readonly saved: readonly string[];
  /** The names of all, and of those that were not saved; null if they are not known. */
  readonly names: readonly string[] | null;
  readonly unsaved: readonly string[] | null;
}

/** A hash of title, day and body, by which the same article under two addresses is found. */
export function textHash(title: string, date: CivilTime, markdown: string): string {
  return sha256(Buffer.from(JSON.stringify([bare(title), dayOf(date) ?? date, bareText(markdown)]))).slice(0, 16);
}

/**
 * The words of a body as a reader sees them, without white space and whatever their width. The
 * addresses of pictures and links are not in it, as they differ between two copies of a page.
 */
export function bareText(markdown: string): string {
  const text = markdown.replace(addresses, "$1x.jpg");
  const { blocks } = formatReaders.md.read({ text, line: 1 });
  // What is too deep for the reader is compared as it is written.
  return bare(blocks.map((block) => block.text).join("\n")) || bare(text);
}

/** Where Markdown and the HTML in it have the addresses of pictures and links. */
const addresses = /(\]\()(?:<[^<>\n]*>|[^()\s]*)/g;

/** A text without white space. Its marks and signs count: `-5` is another number than `5`. */
function bare(text: string): string {
  return text.replace(/\s+/g, "").replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
