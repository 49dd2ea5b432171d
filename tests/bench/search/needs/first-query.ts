import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { allByRelevance } from "../../../../src/search/read/search-interface.ts";
import { openSearcher } from "../../../../src/search/read/searcher.ts";
import { medianOf } from "../../measure.ts";
import { type SiteIndex, total } from "../site-index.ts";

/** What a reader's first query loads until the results stand there, as medians. */
export interface FirstQuery {
  readonly requests: number;
  /** Bytes as a server sends them, gzipped. */
  readonly bytes: number;
  /** What is loaded more when the filters are opened then, gzipped. */
  readonly filters: number;
}

/** How many results stand on a page, and how many of their excerpts, which load the articles' pages, are seen at once on a screen of 1280 × 800. */
const [onPage, seen] = [10, 5];

/** Asks a site for each of some words as someone does who has just opened the search page. */
export async function measureFirstQuery(site: string, index: SiteIndex, words: readonly string[]): Promise<FirstQuery> {
  const costs = await Promise.all(
    words.map(async (query) => {
      const loaded = new Set<string>();
      const searcher = openSearcher(async (name) => {
        loaded.add(name);
        return index.textOf(name);
      });
      const found = await searcher.search({ query, ...allByRelevance });
      const results = await found.results(0, Math.min(onPage, found.count));
      const pages = results.slice(0, seen).map(({ href }) => gzipSync(readFileSync(join(site, decodeURIComponent(href)))).length);
      const bytes = total([...loaded].map(index.sizeOf)).gzipped;
      const requests = loaded.size + pages.length;
      await found.choices();
      const filters = total([...loaded].map(index.sizeOf)).gzipped - bytes;
      return { requests, bytes: bytes + pages.reduce((sum, page) => sum + page, 0), filters };
    }),
  );
  return {
    requests: medianOf(costs.map(({ requests }) => requests)) ?? Number.NaN,
    bytes: medianOf(costs.map(({ bytes }) => bytes)) ?? Number.NaN,
    filters: medianOf(costs.map(({ filters }) => filters)) ?? Number.NaN,
  };
}
