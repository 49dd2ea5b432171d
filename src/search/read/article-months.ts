import type { StartFile } from "../format/start-file.ts";

/** The months of an archive's articles. */
export interface ArticleMonths {
  /** All months with articles, the oldest first; years where no month is known. */
  readonly all: readonly string[];
  /** For each article, by its number in the archive, the index of its month in `all`. */
  readonly indexes: Uint16Array;
}

/** Reads the months of articles from how many each month has. */
export function readMonths(months: StartFile["months"]): ArticleMonths {
  const indexes = new Uint16Array(months.reduce((sum, [, count]) => sum + count, 0));
  let start = 0;
  for (const [index, [, count]] of months.entries()) {
    indexes.fill(index, start, start + count);
    start += count;
  }
  return { all: months.map(([month]) => month), indexes };
}
