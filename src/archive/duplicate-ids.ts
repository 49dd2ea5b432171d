import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import { foldFileName } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";

/**
 * Reports articles of one month that share an id, regardless of case and width, which some file
 * systems ignore: their pages would have one address. The article whose file comes first, by code
 * point, keeps the id; each other one is an error that names it.
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
      const taken = `the id "${id}" is that of ${first?.origin.file} already, in ${date.slice(0, 7)}`;
      const mend = "rename one of the two, or (in Markdown) give one an `id` of its own";
      return inFile(file, [problem("error", "duplicate-id", `${taken}; ${mend}`, { line: 1, column: 1 })]);
    }),
  );
}

/** What the address of an article is made of: the month and the id. */
function addressOf({ summary: { date, id } }: Article): string {
  return date.slice(0, 7) + foldFileName(id);
}
