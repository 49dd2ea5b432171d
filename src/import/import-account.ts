import { hasSeed, type ImportResult, type ReportRow, resultOrder } from "./import-report.ts";

/** What became of saved pages and records, in numbers. */
export interface ImportAccount {
  /** How many saved pages and records there were, and of how many a seed stands there. */
  readonly records: number;
  readonly articles: number;
  /** How many others there are of each result. */
  readonly leftOut: readonly { readonly result: ImportResult; readonly count: number }[];
  /** How many pictures and attachments of the articles were not saved. */
  readonly missing: number;
}

/** The account of reports; null if they tell of no page and no record. */
export function importAccount(rows: readonly ReportRow[]): ImportAccount | null {
  const records = rows.filter(({ result }) => result !== "passed-over");
  if (records.length === 0) return null;
  const counts = new Map<ImportResult, number>();
  for (const { result } of records) counts.set(result, (counts.get(result) ?? 0) + 1);
  const told = resultOrder.flatMap((result) => ({ result, count: counts.get(result) ?? 0 }));
  return {
    records: records.length,
    articles: told.filter(({ result }) => hasSeed(result)).reduce((sum, { count }) => sum + count, 0),
    // A part is in the article.
    leftOut: told.filter(({ result, count }) => count > 0 && !hasSeed(result) && result !== "part"),
    missing: records.filter(({ result }) => hasSeed(result)).reduce((sum, { missing }) => sum + (missing ?? 0), 0),
  };
}

/**
 * The addresses of pages that are no articles, by the reports: lists, logins, pages that lead on.
 */
export function noArticlesIn(rows: readonly ReportRow[]): string[] {
  return rows.flatMap(({ address, result }) => (address !== null && isNoArticle.has(result) ? [address] : []));
}

const isNoArticle: ReadonlySet<ImportResult> = new Set<ImportResult>(["list", "login", "not-found", "forward", "passed-over"]);
