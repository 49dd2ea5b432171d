import { allByRelevance, type Request, type Searcher } from "../../../src/search/read/search-interface.ts";
import { openSearcher } from "../../../src/search/read/searcher.ts";
import { type SiteIndex, total } from "./site-index.ts";

/** What one query costs whoever searches for the first time. */
export interface Asked {
  /** Compressed bytes of all files that it loads beyond the start-up data, and how many they are. */
  readonly bytes: number;
  readonly requests: number;
  /** The same for the first page of results, on top. */
  readonly resultBytes: number;
  readonly resultRequests: number;
  /** Seconds until it is known what was found, once all that is to be loaded is there. */
  readonly seconds: number;
  readonly count: number;
  /** The articles that were found, where they are few; else null. */
  readonly ids: readonly string[] | null;
}

/** So many results stand on the first page. */
const pageSize = 10;

/** Of so few articles each is looked at. */
const few = 50;

/** Asks for a text, as someone does who has just opened the search. */
export async function ask(index: SiteIndex, query: string): Promise<Asked> {
  const { searcher, loadedSince } = await openAtStart(index);
  const found = await searcher.search(requestFor(query));
  const shards = loadedSince();
  await found.results(0, Math.min(found.count, pageSize));
  const results = loadedSince();
  const ids = found.count > few ? null : (await found.results(0, found.count)).map(({ id }) => id);

  // A second searcher, which has not kept what the first has worked out; the files' texts are at hand by now.
  const again = await openAtStart(index);
  const started = performance.now();
  await again.searcher.search(requestFor(query));
  const seconds = (performance.now() - started) / 1000;
  const bytesOf = (names: readonly string[]) => total(names.map(index.sizeOf)).gzipped;
  return {
    bytes: bytesOf(shards),
    requests: shards.length,
    resultBytes: bytesOf(results),
    resultRequests: results.length,
    seconds,
    count: found.count,
    ids,
  };
}

/** What is loaded before anything can be found. */
export async function startUpFiles(index: SiteIndex): Promise<readonly string[]> {
  return (await openAtStart(index)).startUp;
}

/** A new searcher that has its start-up data, and what it has loaded since it was last asked. */
async function openAtStart(
  index: SiteIndex,
): Promise<{ readonly searcher: Searcher; readonly startUp: readonly string[]; readonly loadedSince: () => readonly string[] }> {
  const loaded: string[] = [];
  const searcher = openSearcher(async (name) => {
    loaded.push(name);
    return index.textOf(name);
  });
  // Finds nothing, but must know all segments for that.
  await searcher.search(requestFor(""));
  const loadedSince = () => loaded.splice(0);
  return { searcher, startUp: loadedSince(), loadedSince };
}

function requestFor(query: string): Request {
  return { query, ...allByRelevance };
}
