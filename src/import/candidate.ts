import type { CivilTime } from "../ingest/date.ts";
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

/** A hash of title, day and body, by which the same article under two addresses is found. */
export function textHash(title: string, date: CivilTime, body: string): string {
  return sha256(Buffer.from(JSON.stringify([bare(title), dayOf(date) ?? date, bare(body)]))).slice(0, 16);
}

/**
 * A text without white space and marks, and without the addresses of pictures and links, which
 * differ between two copies of a page.
 */
function bare(text: string): string {
  return text.replace(/\]\([^()\s]*/g, "").replace(/[\s\p{P}\p{S}]+/gu, "");
}
