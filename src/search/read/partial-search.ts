import { type Characters, createUnitReader } from "../text/text-units.ts";
import type { Counts } from "./counts.ts";
import { createHitFinder, type Sought } from "./hit-finder.ts";
import { createWordBounds } from "./known-words.ts";
import { type Matches, titleOnly } from "./matches.ts";
import { createMissingFinder } from "./missing-words.ts";
import { rankByParts } from "./part-ranking.ts";
import { findTerm } from "./phrase-search.ts";
import { isWanted, type QueryTerm } from "./query-parser.ts";
import { partsOf } from "./query-parts.ts";
import type { PartialHits } from "./search-interface.ts";
import type { SegmentReader } from "./segment-reader.ts";

/** How many articles that match in part are shown: who wants more has asked for too little. */
const mostPartial = 10;

/** Which articles of a segment may be named: those that pass, without those that were found. */
export interface LeftArticles {
  readonly matches: Matches;
  readonly passes: (article: number) => boolean;
}

/**
 * Finds the articles that match a query in part, by their numbers in the archive. `names` are those
 * that the archive knows; `left` is for each segment. Null if there is none, or the query has one
 * part alone.
 */
export async function findPartial(
  segments: readonly { readonly reader: SegmentReader; readonly before: number }[],
  terms: readonly QueryTerm[],
  characters: Characters,
  { names, left }: { readonly names: () => Promise<readonly string[]>; readonly left: readonly LeftArticles[] },
): Promise<(Omit<PartialHits, "results"> & { readonly articles: readonly number[] }) | null> {
  const wanted = terms.filter(isWanted);
  const excluded = terms.filter((term) => !isWanted(term));
  const all = partsOf(wanted);
  if (all.length < 2) return null;
  const apart = partsOf(wanted, createWordBounds(await names(), createUnitReader(characters)));
  const parts = apart.length < 2 ? all : apart;
  const ranked = await Promise.all(
    segments.map(async ({ reader, before }, at) => {
      const [counts, unwanted, lengths] = await Promise.all([countsOf(reader, parts), countsOf(reader, excluded), reader.lengths()]);
      const { matches = null, passes = () => true } = left[at] ?? {};
      const named = new Set([...(matches ? [matches] : []), ...unwanted].flatMap(({ articles }) => [...articles]));
      return { before, lengths, counts, passes: (article: number) => !named.has(article) && passes(article) };
    }),
  );
  const articles = rankByParts(ranked, mostPartial);
  if (articles.length === 0) return null;
  return { articles, hitsIn: createHitFinder(parts, characters), missingIn: createMissingFinder(wanted, parts, characters) };
}

function countsOf(reader: SegmentReader, sought: readonly Sought[]): Promise<Counts[]> {
  return Promise.all(
    sought.map(async (one) => {
      const counts = await findTerm(reader, one);
      return one.inTitle ? titleOnly(counts) : counts;
    }),
  );
}
