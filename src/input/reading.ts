import type { Article } from "../ingest/article.ts";
import type { WrittenDate } from "../ingest/date-order.ts";
import type { Problem } from "../lib/diagnostics.ts";

/**
 * The result of reading one seed file, without its body. The same bytes under the same name and
 * options always give the same reading.
 */
export interface Reading {
  readonly file: string;
  /**
   * The SHA-256 of the file's bytes in lower-case hexadecimal; null if it could not be read, which
   * another try might mend.
   */
  readonly sha256: string | null;
  /** The article; null if it has errors. */
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  /** The date, if other files have a say in it, or it in theirs. */
  readonly written: WrittenDate | null;
}

/**
 * A reading with its hash, which is short, as every page that shows the article repeats it.
 */
export interface HashedReading {
  readonly reading: Reading;
  readonly digest: string;
}
