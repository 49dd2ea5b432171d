import type { PagesFile } from "../format/pages-file.ts";
import { resultsOfFile, type SearchResult } from "../format/result.ts";
import type { StartFile } from "../format/start-file.ts";
import { createUnitReader, normalised } from "../text/text-units.ts";
import { type ColumnReader, readColumns } from "./column-reader.ts";
import { correctedQuery } from "./correction.ts";
import { choicesOf, filtered, isFiltered, passing } from "./filters.ts";
import { type FoldedName, foldedCharacters, foldedNames } from "./folded-names.ts";
import { createHitFinder } from "./hit-finder.ts";
import { createKnownCharacters } from "./known-characters.ts";
import { type CountedTerm, matchesOf } from "./matches.ts";
import { memoize } from "./memoize.ts";
import { readNames } from "./name-reader.ts";
import { suggestNames } from "./name-suggestions.ts";
import { findPages } from "./page-search.ts";
import { findPartial } from "./partial-search.ts";
import { findTerm, nothing } from "./phrase-search.ts";
import { isWanted, parseQuery, type QueryTerm } from "./query-parser.ts";
import { type FoundInSegment, ranked } from "./result-order.ts";
import { readResults } from "./result-reader.ts";
import { allByRelevance, LoadFailure, type LoadFile, type Request, type Searcher, type SearchHits } from "./search-interface.ts";
import { openSegment, type SegmentReader } from "./segment-reader.ts";
import { createSpelledWords, type SpelledWords } from "./spelled-words.ts";

/** A segment whose directory is loaded; the rest is loaded when it is needed. */
interface OpenSegment {
  readonly reader: SegmentReader;
  /** How many articles are in all older segments. */
  readonly before: number;
  readonly columns: () => Promise<ColumnReader>;
  readonly resultsAt: (file: number) => Promise<readonly SearchResult[]>;
}

/** Opens the index when it is first searched. */
export function openSearcher(load: LoadFile): Searcher {
  const open = memoize(() => openIndex(load));
  return {
    search: async (request) => search(await open(), request),
    suggest: async (word) => {
      const { names, characters } = await open();
      const [known, folding] = await Promise.all([names(), characters.charactersFor(normalised(word))]);
      return suggestNames(known, foldedCharacters(word, folding));
    },
  };
}

interface Index {
  readonly segments: readonly OpenSegment[];
  readonly characters: ReturnType<typeof createKnownCharacters>;
  /** Loads the archive's own pages, when they are first searched. */
  readonly ownPages: () => Promise<PagesFile>;
  /** Loads the names that the archive knows, and the words that may be meant. */
  readonly names: () => Promise<readonly FoldedName[]>;
  readonly words: () => Promise<SpelledWords>;
}

async function openIndex(load: LoadFile): Promise<Index> {
  const { segments: listed, hasPages, hasNames } = parsed<StartFile>("start", await load("start", ""));
  const readers = await Promise.all(listed.map(({ level }) => openSegment(level, load)));
  let before = 0;
  const segments = readers.map((reader, at): OpenSegment => {
    const { level = "open", articles = 0 } = listed[at] ?? {};
    if (reader.directory.articles !== articles) throw new LoadFailure(`${level}/directory is of another edition of the index`);
    const start = before;
    before += articles;
    const columns = memoize(async () => readColumns(await load(`${level}/articles/columns`, ""), articles));
    return {
      reader,
      before: start,
      columns,
      resultsAt: memoize(async (file: number) => {
        const name = `${level}/articles/${file}`;
        return readResults(name, await load(name, ""));
      }),
    };
  });
  const ownPages = memoize(async () => (hasPages ? parsed<PagesFile>("pages", await load("pages", "")) : noPages));
  const characters = createKnownCharacters(readers, load);
  const names = memoize(async () => (hasNames ? foldedNames(readNames(await load("names", "")), characters.known) : []));
  return { segments, characters, ownPages, names, words: memoize(async () => createSpelledWords(await names())) };
}

const noPages: PagesFile = { folded: [], pages: [] };

async function search(index: Index, request: Request): Promise<SearchHits> {
  const { segments, characters, ownPages } = index;
  const known = await characters.charactersFor(normalised(request.query));
  const asked = parseQuery(request.query, createUnitReader(known));
  const counted = await countTerms(segments, asked);
  const terms = asked.slice(0, counted[0]?.length);
  const narrows = isFiltered(request);
  const needsColumns = narrows || request.order === "views";
  const isEmpty = terms.length === 0 && !narrows;
  const unfiltered = segments.map((segment, at) => (isEmpty ? nothing : matchesOf(counted[at] ?? [], segment.reader.directory.articles)));
  const columns = needsColumns ? await Promise.all(segments.map((segment) => segment.columns())) : null;
  const found = segments.map((segment, at): FoundInSegment => {
    const own = columns?.[at] ?? null;
    const matches = unfiltered[at] ?? nothing;
    return { before: segment.before, columns: own, matches: own && narrows ? filtered(matches, own, request) : matches };
  });
  const order = ranked(found, request.order);
  return {
    count: order.length,
    pages: narrows ? [] : findPages(await ownPages(), asked, known),
    results: (from, to) => Promise.all(Array.from(order.subarray(from, to), (article) => resultOf(segments, article))),
    choices: async () => choicesOf(await Promise.all(segments.map((segment) => segment.columns())), unfiltered, request),
    hitsIn: createHitFinder(asked.filter(isWanted), known),
    partial: memoize(async () => {
      const left = found.map(({ matches, columns: own }) => ({ matches, passes: own && narrows ? passing(own, request) : () => true }));
      // Without the names a query is only less well taken apart.
      const names = () =>
        index.names().then(
          (all) => all.map(({ name }) => name),
          () => [],
        );
      const partial = await findPartial(segments, asked, known, { names, left });
      if (partial === null) return null;
      return { ...partial, results: await Promise.all(partial.articles.map((article) => resultOf(segments, article))) };
    }),
    correction: memoize(async () => {
      const isFound = async (asked: Request) => (await search(index, asked)).count > 0;
      return correctedQuery(request.query, await index.words(), known, {
        isAnywhere: (query) => isFound({ query, ...allByRelevance }),
        finds: (query) => isFound({ ...request, query, order: "relevance" }),
      });
    }),
  };
}

/**
 * How many terms are looked up at a time. Once one of them is in no article, the rest need not be.
 */
const termsAtATime = 8;

/**
 * The terms of a query with their articles, by segments: all terms, or only as many as show that
 * nothing will be found.
 */
async function countTerms(segments: readonly OpenSegment[], terms: readonly QueryTerm[]): Promise<CountedTerm[][]> {
  const counted = segments.map((): CountedTerm[] => []);
  for (let start = 0; start < terms.length; start += termsAtATime) {
    const part = terms.slice(start, start + termsAtATime);
    await Promise.all(
      segments.map(async ({ reader }, at) => {
        const counts = await Promise.all(part.map(async (term) => ({ term, counts: await findTerm(reader, term) })));
        counted[at]?.push(...counts);
      }),
    );
    const isMissing = (term: QueryTerm, at: number) =>
      !term.isExcluded && counted.every((ofSegment) => ofSegment[start + at]?.counts.articles.length === 0);
    if (part.some(isMissing)) break;
  }
  return counted;
}

async function resultOf(segments: readonly OpenSegment[], article: number): Promise<SearchResult> {
  const segment = segments.filter(({ before }) => before <= article).at(-1);
  if (!segment) throw new RangeError(`there is no article ${article}`);
  const own = article - segment.before;
  const results = await segment.resultsAt(Math.floor(own / resultsOfFile));
  const result = results[own % resultsOfFile];
  if (!result) throw new LoadFailure("the results are of another edition of the index");
  return result;
}

function parsed<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new LoadFailure(`${name} is damaged`);
  }
}
