import type { Archive } from "../archive/archive.ts";
import { authorsIn, sourcesIn } from "../archive/bylines.ts";
import { searchedNames } from "../archive/searched-names.ts";
import type { Article } from "../ingest/article.ts";
import type { Pinyin } from "../language/pinyin.ts";
import { resultsOfFile } from "../search/format/result.ts";
import { type Segment, segmentsOf } from "../search/format/segment-levels.ts";
import { labelShards } from "../search/write/label-writer.ts";
import type { OwnPages } from "../settings/own-pages.ts";
import {
  aboutPath,
  indexFilePath,
  labelShardPath,
  ownPagePath,
  resultsPath,
  searchLabelsPath,
  searchNamesPath,
  searchPagesPath,
  searchStartPath,
  viewsPath,
} from "./paths.ts";
import type { PlannedPage, PlannedProps, PlanPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/** The segments of the search index, of articles that are given newest first. */
export function indexSegments(page: PlanPage, articles: readonly Article[]): PlannedPage<"search-segment">[] {
  return segmentsOf(articles.toReversed(), ({ origin: { bytes } }) => bytes).map((segment) => indexSegment(page, segment));
}

/**
 * All files of the search index: its segments, what is shown of their articles, which are given
 * newest first, and the archive's own pages and names, if there are any.
 */
export function searchData(
  page: PlanPage,
  articles: readonly TaggedArticle[],
  { own, names }: { readonly own: Pick<OwnPages, "pages" | "about">; readonly names: PlannedProps["search-names"]["names"] },
): PlannedPage[] {
  const searched = searchedPages(own);
  const oldestFirst = articles.toReversed();
  const segments = segmentsOf(oldestFirst, ({ article }) => article.origin.bytes);
  const shards = labelShards(articles.reduce((sum, tagged) => sum + labelCount(tagged), 0));
  return [
    page("search-start", searchStartPath, {
      segments: segments.map(({ level, articles }) => ({ level, articles: articles.length })),
      hasPages: searched.length > 0,
      hasNames: names.length > 0,
      months: monthsOf(oldestFirst),
      ...{ articles, shards },
    }),
    page("search-labels", searchLabelsPath, { articles, shards }),
    ...Array.from({ length: shards }, (_, shard) => page("search-label-shard", labelShardPath(shard), { articles, shards, shard })),
    ...(searched.length === 0 ? [] : [page("search-pages", searchPagesPath, { pages: searched })]),
    ...(names.length === 0 ? [] : [page("search-names", searchNamesPath, { names })]),
    ...segments.flatMap(({ level, articles }) => [
      indexSegment(page, { level, articles: articles.map(({ article }) => article) }),
      page("search-views", viewsPath(level), { articles }),
      ...Array.from({ length: Math.ceil(articles.length / resultsOfFile) }, (_, file) =>
        page("search-results", resultsPath(level, file), { articles: articles.slice(file * resultsOfFile, (file + 1) * resultsOfFile) }),
      ),
    ]),
  ];
}

function labelCount({ article: { header }, labels }: TaggedArticle): number {
  return labels.length + authorsIn(header.author).length + sourcesIn(header.source).length;
}

/** The months of articles, which come the oldest first, with how many each has. */
function monthsOf(oldestFirst: readonly TaggedArticle[]): [month: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { article } of oldestFirst) {
    const month = article.summary.date.slice(0, "2024-05".length);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts];
}

/**
 * The names of an archive that the search knows, as they are typed, with their keys in pinyin: an
 * author as `作者：王琳`.
 */
export function namesWithKeys(archive: Archive, { keyOf }: Pick<Pinyin, "keyOf">): PlannedProps["search-names"]["names"] {
  return searchedNames(archive).map(({ name, reading, byline }) => {
    const [before, after] = byline === null ? ["", ""] : /[\s|｜]/.test(name) ? [`${byline}：“`, "”"] : [`${byline}：`, ""];
    // The keys of characters stand one after the other.
    return { name: before + name + after, key: keyOf(before, "word") + keyOf(name, reading) + keyOf(after, "word") };
  });
}

/** Own pages, and what the archive adds to the page about it. */
function searchedPages({ pages, about }: Pick<OwnPages, "pages" | "about">): PlannedProps["search-pages"]["pages"] {
  const own = pages.map(({ stem, title, text }) => ({ path: ownPagePath(stem), title, text }));
  return about === null ? own : [...own, { path: aboutPath, title: "关于本存档", text: about }];
}

function indexSegment(page: PlanPage, { level, articles }: Segment<Article>): PlannedPage<"search-segment"> {
  return page("search-segment", indexFilePath(level, "directory"), { level, articles });
}
