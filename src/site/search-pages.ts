import type { Article } from "../ingest/article.ts";
import { resultsOfFile } from "../search/format/result.ts";
import { type Segment, segmentsOf } from "../search/format/segment-levels.ts";
import type { OwnPage } from "../settings/own-pages.ts";
import { columnsPath, indexFilePath, ownPagePath, resultsPath, searchPagesPath, searchStartPath } from "./paths.ts";
import type { PlannedPage, PlannedProps, PlanPage } from "./planned-page.ts";
import type { TaggedArticle } from "./tagged-article.ts";

/** The segments of the search index, of articles that are given newest first. */
export function indexSegments(page: PlanPage, articles: readonly Article[]): PlannedPage<"search-segment">[] {
  return segmentsOf(articles.toReversed(), ({ origin: { bytes } }) => bytes).map((segment) => indexSegment(page, segment));
}

/**
 * All files of the search index: its segments, what is shown of their articles, which are given
 * newest first, and the archive's own pages, if there are any.
 */
export function searchData(page: PlanPage, articles: readonly TaggedArticle[], own: readonly OwnPage[]): PlannedPage[] {
  const segments = segmentsOf(articles.toReversed(), ({ article }) => article.origin.bytes);
  return [
    page("search-start", searchStartPath, {
      segments: segments.map(({ level, articles }) => ({ level, articles: articles.length })),
      hasPages: own.length > 0,
    }),
    ...(own.length === 0 ? [] : [page("search-pages", searchPagesPath, { pages: own.map(searchedPage) })]),
    ...segments.flatMap(({ level, articles }) => [
      indexSegment(page, { level, articles: articles.map(({ article }) => article) }),
      page("search-columns", columnsPath(level), { articles }),
      ...Array.from({ length: Math.ceil(articles.length / resultsOfFile) }, (_, file) =>
        page("search-results", resultsPath(level, file), { articles: articles.slice(file * resultsOfFile, (file + 1) * resultsOfFile) }),
      ),
    ]),
  ];
}

function searchedPage({ stem, title, text }: OwnPage): PlannedProps["search-pages"]["pages"][number] {
  return { path: ownPagePath(stem), title, text };
}

function indexSegment(page: PlanPage, { level, articles }: Segment<Article>): PlannedPage<"search-segment"> {
  return page("search-segment", indexFilePath(level, "directory"), { level, articles });
}
