import type { Counts } from "./counts.ts";
import type { CountedTerm } from "./matches.ts";
import type { Index, OpenSegment } from "./open-index.ts";
import { findTerm } from "./phrase-search.ts";
import { isWanted, type QueryTerm } from "./query-parser.ts";

/**
 * How many terms are looked up at a time. Once one of them is in no article, and has no alternative
 * that is, the rest need not be.
 */
const termsAtATime = 8;

/**
 * The terms of a query with their articles, by segments: all terms, or only as many as show that
 * nothing will be found.
 */
export async function countTerms(index: Index, terms: readonly QueryTerm[]): Promise<CountedTerm[][]> {
  const counted = index.segments.map((): CountedTerm[] => []);
  for (let start = 0; start < terms.length; start += termsAtATime) {
    const part = terms.slice(start, start + termsAtATime);
    const bySegments = await Promise.all(part.map((term) => countsOf(index, term)));
    for (const [at, term] of part.entries()) {
      for (const [segment, counts] of (bySegments[at] ?? []).entries()) counted[segment]?.push({ term, counts });
    }
    const isFound = (_: QueryTerm, at: number) => counted.some((ofSegment) => ofSegment[at]?.counts.articles.length !== 0);
    const possible = new Set(terms.filter(isFound).map(({ group }) => group));
    if (terms.some((term) => isWanted(term) && !possible.has(term.group))) break;
  }
  return counted;
}

/** The articles of a term in each segment. */
async function countsOf({ segments, labels }: Index, term: QueryTerm): Promise<readonly Counts[]> {
  if (term.label === null) return Promise.all(segments.map(({ reader }) => findTerm(reader, term)));
  const found = await (await labels()).find(term.label, term.text);
  const all = Uint32Array.from(new Set(found.flatMap(({ articles }) => [...articles]))).sort();
  return segments.map((segment) => countsIn(segment, all));
}

/** Which of some articles of the archive are in a segment; nothing in them is a hit. */
function countsIn({ before, reader: { directory } }: OpenSegment, articles: Uint32Array): Counts {
  const own = articles.filter((article) => article >= before && article < before + directory.articles).map((article) => article - before);
  return { articles: own, hits: new Uint32Array(own.length), inTitle: new Uint32Array(own.length) };
}
