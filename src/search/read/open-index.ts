import type { PagesFile } from "../format/pages-file.ts";
import { resultsOfFile, type SearchResult } from "../format/result.ts";
import type { StartFile } from "../format/start-file.ts";
import { type ArticleMonths, readMonths } from "./article-months.ts";
import { type FoldedName, foldedNames } from "./folded-names.ts";
import { createKnownCharacters, type KnownCharacters } from "./known-characters.ts";
import { type LabelReader, readLabels } from "./label-reader.ts";
import { memoize } from "./memoize.ts";
import { readNames } from "./name-reader.ts";
import { readResults } from "./result-reader.ts";
import { LoadFailure, type LoadFile } from "./search-interface.ts";
import { openSegment, type SegmentReader } from "./segment-reader.ts";
import { createSpelledWords, type SpelledWords } from "./spelled-words.ts";
import { readViews } from "./views-reader.ts";

/** A segment whose directory is loaded; the rest is loaded when it is needed. */
export interface OpenSegment {
  readonly reader: SegmentReader;
  /** How many articles are in all older segments. */
  readonly before: number;
  /** The numbers of views of its articles; below 0 where they are not known. */
  readonly views: () => Promise<Int32Array>;
  readonly resultsAt: (file: number) => Promise<readonly SearchResult[]>;
}

/** An index whose first files are loaded; the rest is loaded when it is needed. */
export interface Index {
  readonly segments: readonly OpenSegment[];
  readonly months: ArticleMonths;
  readonly characters: KnownCharacters;
  readonly labels: () => Promise<LabelReader>;
  /** The archive's own pages. */
  readonly ownPages: () => Promise<PagesFile>;
  /** The names that the archive knows, and the words that may be meant. */
  readonly names: () => Promise<readonly FoldedName[]>;
  readonly words: () => Promise<SpelledWords>;
}

const noPages: PagesFile = { folded: [], pages: [] };

/** Opens an index. Rejects with a `LoadFailure` if a file cannot be loaded, or is damaged. */
export async function openIndex(load: LoadFile): Promise<Index> {
  const { segments: listed, hasPages, hasNames, labels: version, months: counts } = parsed<StartFile>("start", await load("start", ""));
  const readers = await Promise.all(listed.map(({ level }) => openSegment(level, load)));
  let articles = 0;
  const segments = readers.map((reader, at): OpenSegment => {
    const { level = "open", articles: own = 0 } = listed[at] ?? {};
    if (reader.directory.articles !== own) throw new LoadFailure(`${level}/directory is of another edition of the index`);
    const before = articles;
    articles += own;
    return {
      reader,
      before,
      views: memoize(async () => readViews(await load(`${level}/articles/views`, ""), own)),
      resultsAt: memoize(async (file: number) => {
        const name = `${level}/articles/${file}`;
        return readResults(name, await load(name, ""));
      }),
    };
  });
  const months = readMonths(counts);
  if (months.indexes.length !== articles) throw new LoadFailure("start is damaged");
  const characters = createKnownCharacters(readers, load);
  const names = memoize(async () => (hasNames ? foldedNames(readNames(await load("names", "")), characters.known) : []));
  return {
    segments,
    months,
    characters,
    labels: memoize(() => readLabels(load, { version, articles }, characters)),
    ownPages: memoize(async () => (hasPages ? parsed<PagesFile>("pages", await load("pages", "")) : noPages)),
    names,
    // Nobody misspells what is chosen as a whole: 作者：王琳.
    words: memoize(async () => createSpelledWords((await names()).filter(({ name }) => !name.includes("：")))),
  };
}

/** The result of an article, by its number in the archive. */
export async function resultOf(index: Pick<Index, "segments">, article: number): Promise<SearchResult> {
  const { segment, file, at } = placeOf(index, article);
  const result = (await segment.resultsAt(file))[at];
  if (!result) throw new LoadFailure("the results are of another edition of the index");
  return result;
}

/** Those of some articles whose results are in the same files as those of others. */
export function besideIn(index: Pick<Index, "segments">, articles: Uint32Array, others: Iterable<number>): Uint32Array {
  const fileOf = (article: number) => {
    const { segment, file } = placeOf(index, article);
    return segment.before + file * resultsOfFile;
  };
  const files = new Set(Array.from(others, fileOf));
  return articles.filter((article) => files.has(fileOf(article)));
}

function placeOf({ segments }: Pick<Index, "segments">, article: number) {
  const segment = segments.filter(({ before }) => before <= article).at(-1);
  if (!segment) throw new RangeError(`there is no article ${article}`);
  const own = article - segment.before;
  return { segment, file: Math.floor(own / resultsOfFile), at: own % resultsOfFile };
}

function parsed<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new LoadFailure(`${name} is damaged`);
  }
}
