import { rmSync } from "node:fs";
import { join } from "node:path";
import { type CorpusSize, writeCorpus } from "../corpus.ts";
import { type Cost, medianCost } from "../measure.ts";
import { type Asked, ask, startUpFiles } from "./asking.ts";
import { measurePagefind, type PagefindFigures } from "./pagefind.ts";
import { copyProgram } from "./program.ts";
import { createWriter, dateline } from "./prose.ts";
import { drawQueries, type QueryLength, queryLengths, scan } from "./queries.ts";
import { bytesWrittenSince, readSiteIndex, type SiteIndex, type Size, stampsOf, total } from "./site-index.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { readTexts, type Texts } from "./texts.ts";

/** What building, sending and asking the search index of one archive costs. */
export interface SearchFigures extends QueryCosts {
  /** Builds of the same articles with and without the index: from nothing, and after one newest article was added. Medians of several runs. */
  readonly builds: Readonly<Record<"cold" | "newest", { readonly whole: Cost; readonly without: Cost }>>;
  /** Bytes that the newest article has rewritten below `search/`: the most of all runs, each of which adds one. */
  readonly rewritten: number;
  /** The same articles, or the first of them, by Pagefind; null where it is not installed. */
  readonly pagefind: PagefindFigures | null;
}

/** What sending and asking the search index of a built site costs. */
export interface QueryCosts {
  /** Bytes of all titles and bodies as UTF-8. */
  readonly text: number;
  /** All files below `search/`. */
  readonly index: Size;
  /** What is loaded before the first query: the search's script, and what the index's reader must know of it. */
  readonly startUp: Size;
  /** Of texts of so many characters, and of words that 95 of 100 articles have. */
  readonly queries: Readonly<Record<QueryLength | "everywhere", QueryFigures>>;
  /** Seconds that a query takes whose files are loaded, over all queries. */
  readonly seconds: Spread;
}

/** What queries cost whoever has just opened the search. */
export interface QueryFigures {
  /** Compressed bytes and numbers of the files that are loaded until it is known what was found. */
  readonly bytes: Spread;
  readonly requests: Spread;
  /** The same of the files that the first page of results takes beyond those. */
  readonly resultBytes: Spread;
  readonly resultRequests: Spread;
  readonly seconds: Spread;
  /** How many articles are found. */
  readonly count: Spread;
}

export interface SearchConditions {
  /** An empty folder; it is empty again afterwards. */
  readonly scratch: string;
  readonly runs: number;
  readonly pagefind: boolean;
  /** Hears what begins. */
  readonly onStep: (step: string) => void;
}

/** Measures the search of a generated archive. Throws when the index finds anything else than what a plain scan finds. */
export async function runSearchSuite(size: CorpusSize, { scratch, runs, pagefind, onStep }: SearchConditions): Promise<SearchFigures> {
  const [articles, site, plainSite] = ["articles", "site", "plain-site"].map((name) => join(scratch, name)) as [string, string, string];
  onStep("search: writing");
  const corpus = writeCorpus(articles, size, createWriter);
  const [whole, without] = [copyProgram(join(scratch, "whole"), true), copyProgram(join(scratch, "without"), false)];
  const costs = { cold: { whole: [] as Cost[], without: [] as Cost[] }, newest: { whole: [] as Cost[], without: [] as Cost[] } };
  let rewritten = 0;
  for (let run = 1; run <= runs; run++) {
    onStep(`search: building, run ${run} of ${runs}`);
    costs.cold.without.push(await without.buildAnew(articles, plainSite));
    costs.cold.whole.push(await whole.buildAnew(articles, site));
    const stamps = stampsOf(site);
    corpus.addNewest();
    costs.newest.without.push(await without.buildAgain(articles, plainSite));
    costs.newest.whole.push(await whole.buildAgain(articles, site));
    rewritten = Math.max(rewritten, bytesWrittenSince(stamps, site));
  }
  rmSync(plainSite, { recursive: true });

  onStep("search: asking");
  const all = [...readTexts(articles)];
  const figures = {
    builds: {
      cold: { whole: medianCost(costs.cold.whole), without: medianCost(costs.cold.without) },
      newest: { whole: medianCost(costs.newest.whole), without: medianCost(costs.newest.without) },
    },
    rewritten,
    ...(await measureQueries(site, all)),
  };
  rmSync(site, { recursive: true });
  if (pagefind) onStep("search: Pagefind");
  const compared = pagefind ? await measurePagefind(articles, all, join(scratch, "pagefind")) : null;
  for (const name of ["articles", "whole", "without", "pagefind"]) rmSync(join(scratch, name), { recursive: true, force: true });
  return { ...figures, pagefind: compared };
}

/** Measures the search index of a built site. Throws when it finds anything else than what a plain scan of its articles finds. */
export async function measureQueries(site: string, articles: readonly Texts[]): Promise<QueryCosts> {
  const index = readSiteIndex(site);
  return {
    text: articles.reduce((sum, { title, body }) => sum + Buffer.byteLength(title) + Buffer.byteLength(body), 0),
    index: total(index.names.map(index.sizeOf)),
    startUp: total([...(await startUpFiles(index)).map(index.sizeOf), index.script]),
    ...(await askAll(index, articles)),
  };
}

/** Asks for random texts, twice so that the code is warm when its time counts, and compares what is found. */
async function askAll(index: SiteIndex, articles: readonly Texts[]): Promise<Pick<QueryCosts, "queries" | "seconds">> {
  const drawn = { ...drawQueries(articles), everywhere: [dateline, dateline.slice(0, 2), dateline.slice(1)] };
  const groups = [...queryLengths, "everywhere"] as const;
  const expected = scan(
    articles,
    groups.flatMap((group) => drawn[group]),
  );
  const answers = new Map<string, Asked>();
  for (const group of [...groups, ...groups]) {
    for (const query of drawn[group]) {
      const answer = await ask(index, query);
      check(query, answer, expected.get(query) ?? []);
      answers.set(query, answer);
    }
  }
  const figuresOf = (group: QueryLength | "everywhere"): QueryFigures => {
    const own = drawn[group].flatMap((query) => answers.get(query) ?? []);
    const spread = (figure: Exclude<keyof Asked, "ids">) => spreadOf(own.map((answer) => answer[figure]));
    return {
      bytes: spread("bytes"),
      requests: spread("requests"),
      resultBytes: spread("resultBytes"),
      resultRequests: spread("resultRequests"),
      seconds: spread("seconds"),
      count: spread("count"),
    };
  };
  return {
    queries: { 2: figuresOf(2), 4: figuresOf(4), 8: figuresOf(8), everywhere: figuresOf("everywhere") },
    seconds: spreadOf(Array.from(answers.values(), ({ seconds }) => seconds)),
  };
}

function check(query: string, { count, ids }: Asked, expected: readonly string[]): void {
  const wanted = new Set(expected);
  if (count !== wanted.size || ids?.some((id) => !wanted.has(id))) {
    throw new Error(`the index finds ${query} in ${count} articles (${ids?.join(" ") ?? "many"}), a plain scan in ${wanted.size}`);
  }
}
