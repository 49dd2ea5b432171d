import { join } from "node:path";
import { type JoinedArticle, joinParts } from "../import/article-parts.ts";
import { bareText } from "../import/candidate.ts";
import { clashing, settleDuplicates } from "../import/duplicates.ts";
import { isNumbered, matchEarlierSeeds } from "../import/earlier-seeds.ts";
import type { ReportRow } from "../import/import-report.ts";
import { bytesAt } from "./import-aliases.ts";
import { type AnyCandidate, isCandidate, keyOf, knownCandidate } from "./import-reading.ts";

/** What was read, as articles, each with the seed that it has. */
export interface MatchedArticles {
  readonly articles: readonly JoinedArticle<AnyCandidate>[];
  /** The row of the seed that a page or record has from an earlier run; null for none. */
  readonly rowOf: (one: AnyCandidate) => ReportRow | null;
}

/**
 * Finds which pages and records are the same article, also as those of earlier runs that were not
 * read in this one, and which seeds they have. `seen` are the records that were read.
 */
export async function matchArticles(
  candidates: readonly AnyCandidate[],
  { earlier, seen, folder }: { readonly earlier: readonly ReportRow[]; readonly seen: ReadonlySet<string>; readonly folder: string },
): Promise<MatchedArticles> {
  const { rowOf, left } = matchEarlierSeeds(candidates, earlier, {
    ...{ seen, keyOf },
    isIn: (one, row) => bodyOfSeed(row, folder)?.includes(bodyOf(one, folder) ?? "") === true,
  });
  const known = left.flatMap((row) => knownCandidate(row, isNumbered(row.record), null) ?? []);
  const rows = new Map<AnyCandidate, ReportRow>(known.map((one) => [one, one.row]));
  const all: AnyCandidate[] = [...candidates, ...known];
  const isInClash = clashing(all);
  const compared: AnyCandidate[] = [];
  for (const one of all) {
    // The report has a hash of a text alone, which does not tell whether one is in another.
    const again = one.kind === "known" && isInClash(one) ? await one.readAgain?.() : undefined;
    const current = again !== undefined && isCandidate(again) ? again : one;
    const row = rowOf(one) ?? rows.get(one);
    if (row) rows.set(current, row);
    compared.push(current);
  }
  const claimOf = (one: AnyCandidate) => {
    const row = rows.get(one);
    // The best claim to a seed is that it was made of this record.
    return row === undefined ? 0 : row.record === one.record ? 2 : 1;
  };
  const articles = joinParts(settleDuplicates(compared, { claimOf, bodyOf: (one) => bodyOf(one, folder) }));
  return { articles, rowOf: (one) => rows.get(one) ?? null };
}

/** The bare text of a body, of a page that was not read as it stands in its seed. */
function bodyOf(one: AnyCandidate, folder: string): string | null {
  return one.kind === "read" ? bareText(one.staged.body().toString("utf8")) : bodyOfSeed(one.row, folder);
}

function bodyOfSeed({ seed }: ReportRow, folder: string): string | null {
  const bytes = seed === null ? null : bytesAt(join(folder, seed));
  return bytes && bareText(bytes.toString("utf8").replace(/^---\n.*?\n---\n/s, ""));
}
