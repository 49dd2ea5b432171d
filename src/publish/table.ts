import { csvHeader, csvRow } from "../export/csv.ts";
import { recordOf } from "../site/article-record.ts";
import type { Labelled } from "../site/planned-page.ts";

/** The table of all articles, line by line. */
export function* tableLines(articles: readonly Labelled[]): Iterable<string> {
  yield csvHeader;
  for (const labelled of articles) yield csvRow(recordOf(labelled));
}
