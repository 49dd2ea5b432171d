import { allByRelevance, type Searcher } from "../../../../src/search/read/search-interface.ts";
import { openSearcher } from "../../../../src/search/read/searcher.ts";
import type { SiteIndex } from "../site-index.ts";
import { gainOf } from "./gain.ts";
import type { Need, Slip } from "./needs.ts";

/** How needs are answered, in means over all of them. */
export interface Answers {
  /** The gain of the first page (`gainOf`), and of what is exact on it alone. */
  readonly gain: number;
  readonly exactGain: number;
  /** How many needs find nothing, and how many nothing exact. */
  readonly unanswered: number;
  readonly inexact: number;
}

/** Where fewer articles are exact, those follow that match in part. */
const enough = 10;

/** Asks an index for needs as they are typed or spaced. */
export async function answer(index: SiteIndex, needs: readonly Need[], form: "typed" | "spaced"): Promise<Answers> {
  const searcher = openSearcher(async (name) => index.textOf(name));
  const answers = await Promise.all(
    needs.map(async (need) => {
      const { exact, partial } = await firstPage(searcher, need[form]);
      return {
        exact,
        gain: gainOf([...exact, ...partial], need.judged),
        exactGain: gainOf(exact, need.judged),
        found: exact.length + partial.length,
      };
    }),
  );
  return {
    gain: mean(answers.map(({ gain }) => gain)),
    exactGain: mean(answers.map(({ exactGain }) => exactGain)),
    unanswered: answers.filter(({ found }) => found === 0).length,
    inexact: answers.filter(({ exact }) => exact.length === 0).length,
  };
}

/** How many slips an index puts right: it offers what is meant, or a longer query with that in it. */
export async function countPutRight(index: SiteIndex, slips: readonly Slip[]): Promise<number> {
  const searcher = openSearcher(async (name) => index.textOf(name));
  const offered = await Promise.all(
    slips.map(async ({ typed }) => (await searcher.search({ query: typed, ...allByRelevance })).correction()),
  );
  return slips.filter(({ meant }, at) => offered[at]?.includes(meant)).length;
}

/** The ids on the first page of results: first those of exact ones. */
async function firstPage(searcher: Searcher, query: string) {
  const found = await searcher.search({ query, ...allByRelevance });
  const exact = await found.results(0, Math.min(enough, found.count));
  const partial = found.count < enough ? await found.partial() : null;
  return { exact: exact.map(({ id }) => id), partial: (partial?.results ?? []).map(({ id }) => id) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
