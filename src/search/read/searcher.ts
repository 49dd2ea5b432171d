import { once } from "../../lib/once.ts";
import { createUnitReader, normalised } from "../text/text-units.ts";
import { choicesOf, monthsOf } from "./choices.ts";
import { namedLabels, offeredLabels } from "./chosen-labels.ts";
import { correctedLabel, correctedQuery } from "./correction.ts";
import { countTerms } from "./counted-terms.ts";
import { nothing } from "./counts.ts";
import { filtered, isFiltered, isLabelled, passing } from "./filters.ts";
import { foldedCharacters } from "./folded-names.ts";
import { createHitFinder } from "./hit-finder.ts";
import { bearing, type Matches, matchesOf } from "./matches.ts";
import { memoize } from "./memoize.ts";
import { suggestNames } from "./name-suggestions.ts";
import { besideIn, type Index, openIndex, resultOf } from "./open-index.ts";
import { findPages } from "./page-search.ts";
import { findPartial } from "./partial-search.ts";
import { isOfText, isWanted, parseQuery } from "./query-parser.ts";
import { type FoundInSegment, ranked } from "./result-order.ts";
import { allByRelevance, type LoadFile, type Request, type Searcher, type SearchHits } from "./search-interface.ts";

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

async function search(index: Index, request: Request): Promise<SearchHits> {
  const { segments, characters, ownPages } = index;
  const known = await characters.charactersFor(normalised(request.query));
  const parsed = parseQuery(request.query, createUnitReader(known));
  const ofText = parsed.filter(isOfText);
  // What matches in part has to bear the labels. So they are counted also where that of the texts
  // ends early.
  const asked = [...parsed.filter((term) => !isOfText(term)), ...ofText];
  const counted = await countTerms(index, asked);
  const terms = asked.slice(0, counted[0]?.length);
  const narrows = isFiltered(request);
  const isEmpty = terms.length === 0 && !narrows;
  const unfiltered = segments.map((segment, at) => (isEmpty ? nothing : matchesOf(counted[at] ?? [], segment.reader.directory.articles)));
  const filterable = { months: index.months, labels: isLabelled(request) ? await namedLabels(await index.labels(), request) : {} };
  const passes = passing(request, filterable);
  const views = request.order === "views" ? await Promise.all(segments.map((segment) => segment.views())) : null;
  const found = segments.map(({ before }, at): FoundInSegment => {
    const matches = unfiltered[at] ?? nothing;
    return { before, views: views?.[at] ?? null, matches: narrows ? filtered(matches, before, passes) : matches };
  });
  const order = ranked(found, request.order);
  const resultsOf = (articles: Iterable<number>) => Promise.all(Array.from(articles, (article) => resultOf(index, article)));
  const shown = new Set<number>();
  const everywhere = once(() => articlesOf(unfiltered.map((matches, at) => ({ matches, before: segments[at]?.before ?? 0 }))));
  return {
    count: order.length,
    pages: narrows || ofText.length < asked.length ? [] : findPages(await ownPages(), asked, known),
    results: (from, to) => {
      const articles = order.subarray(from, to);
      for (const article of articles) shown.add(article);
      return resultsOf(articles);
    },
    every: (from, to) => resultsOf(order.subarray(from, to)),
    months: once(() => monthsOf(everywhere().filter(passing({ ...request, year: null, from: null, to: null }, filterable)), index.months)),
    choices: async () => {
      const atHand = await resultsOf(besideIn(index, order, shown));
      return choicesOf(everywhere(), await offeredLabels(await index.labels(), atHand), request, filterable);
    },
    hitsIn: createHitFinder(ofText.filter(isWanted), known),
    partial: memoize(async () => {
      const left = found.map(({ matches, before }, at) => {
        const bears = bearing(counted[at] ?? [], segments[at]?.reader.directory.articles ?? 0);
        return { matches, passes: (article: number) => passes(before + article) && bears(article) };
      });
      // Without the names a query is only less well taken apart.
      const names = () =>
        index.names().then(
          (all) => all.map(({ name }) => name),
          () => [],
        );
      const partial = await findPartial(segments, ofText, known, { names, left });
      if (partial === null) return null;
      return { ...partial, results: await resultsOf(partial.articles) };
    }),
    correction: memoize(async () => {
      const isFound = async (asked: Request) => (await search(index, asked)).count > 0;
      const label = ofText.length < asked.length ? await correctedLabel(request.query, await index.labels(), known) : null;
      if (label !== null) return label;
      const respelled = await correctedQuery(request.query, await index.words(), known, {
        isAnywhere: (query) => isFound({ query, ...allByRelevance }),
        finds: (query) => isFound({ ...request, query, order: "relevance" }),
      });
      return respelled ?? (await initialled(index, request, isFound));
    }),
  };
}

/** The name of which a query of Latin letters has the initials in pinyin: 林知夏 for lzx. */
async function initialled({ names, characters }: Index, request: Request, isFound: (asked: Request) => Promise<boolean>) {
  if (!/^[a-z]{2,}$/i.test(request.query)) return null;
  const [name] = suggestNames(await names(), foldedCharacters(request.query, characters.known));
  return name !== undefined && (await isFound({ ...request, query: name })) ? name : null;
}

/** The articles of all segments, by their numbers in the archive. */
function articlesOf(segments: readonly { readonly matches: Matches; readonly before: number }[]): Uint32Array {
  const all = new Uint32Array(segments.reduce((sum, { matches }) => sum + matches.articles.length, 0));
  let to = 0;
  for (const { matches, before } of segments) for (const article of matches.articles) all[to++] = before + article;
  return all;
}
