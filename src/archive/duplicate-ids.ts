import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { monthOf } from "../lib/date-parts.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import { foldFileName } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";

/**
 * Reports articles of one month, or of one year without a month, that share an id, regardless of
 * case and width, which some file systems ignore: their pages would have one address. The article
 * whose file comes first, by code point, keeps the id; each other one is an error that names it.
 */
export function duplicateIds(articles: readonly Article[]): Diagnostic[] {
  const addresses = new Set<string>();
  const shared = new Set<string>();
  for (const article of articles) {
    const address = addressOf(article);
    if (addresses.has(address)) shared.add(address);
    else addresses.add(address);
  }
  if (shared.size === 0) return [];
  const sharing = articles.filter((article) => shared.has(addressOf(article))).sort((a, b) => byCodePoint(a.origin.file, b.origin.file));
  return [...groupBy(sharing, addressOf).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ origin: { file }, summary: { id, date } }) => {
      const taken = `the id "${id}" is that of ${first?.origin.file} already, in ${monthOf(date) ?? date}`;
      const mend = "rename one of the two, or (in Markdown) give one an `id` of its own";
      return inFile(file, [problem("error", "duplicate-id", `${taken}; ${mend}`, { line: 1, column: 1 })]);
    }),
  );
}

/** What the address of an article is made of: the month, or the year alone, and the id. */
function addressOf({ summary: { date, id } }: Article): string {
  // No id has a slash, so that none can continue a year as if it were a month.
  return `${monthOf(date) ?? date}/${foldFileName(id)}`;
}
