import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { withoutTime } from "../lib/date-parts.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";

/**
 * Warns of articles that are dated after `today` (`2026-11-29`, in the archive's zone). They are
 * published all the same: no page depends on the clock, and most such dates are slips of the pen.
 * A year or a month is not after the days in it.
 */
export function futureDates(articles: readonly Article[], today: string): Diagnostic[] {
  return articles
    .filter(({ summary }) => withoutTime(summary.date) > today)
    .sort((a, b) => byCodePoint(a.origin.file, b.origin.file))
    .flatMap(({ summary: { date }, origin: { file } }) => {
      const reason = `the date ${withoutTime(date)} is in the future; the article is published under it, so mend it if it is wrong`;
      return inFile(file, [problem("warning", "future-date", reason)]);
    });
}
