import type { Article } from "../ingest/article.ts";
import { resultsOfFile } from "../search/format/result.ts";
import { type Segment, segmentsOf } from "../search/format/segment-levels.ts";
import type { Draft } from "./draft.ts";
import { columnsPath, foldingPath, indexFilePath, resultsPath, searchStartPath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import type { Labelled } from "./planned-page.ts";

/** The segments of the search index alone, of articles that are given newest first. */
export function indexSegments(page: MakeDraft, articles: readonly Article[]): Draft<"search-segment">[] {
  return segmentsOf(articles.toReversed(), ({ bytes }) => bytes).map((segment) => indexSegment(page, segment) as Draft<"search-segment">);
}

/** The search index: its segments, and what is shown of their articles. They are given newest first. */
export function searchData(page: MakeDraft, articles: readonly Labelled[]): Draft[] {
  const segments = segmentsOf(articles.toReversed(), ({ article }) => article.bytes);
  return [
    page("search-start", searchStartPath, { segments: segments.map(({ level, articles }) => ({ level, articles: articles.length })) }),
    page("search-folding", foldingPath, {}),
    ...segments.flatMap(({ level, articles }) => [
      indexSegment(page, { level, articles: articles.map(({ article }) => article) }),
      page("search-columns", columnsPath(level), { articles }),
      ...Array.from({ length: Math.ceil(articles.length / resultsOfFile) }, (_, file) =>
        page("search-results", resultsPath(level, file), { articles: articles.slice(file * resultsOfFile, (file + 1) * resultsOfFile) }),
      ),
    ]),
  ];
}

function indexSegment(page: MakeDraft, { level, articles }: Segment<Article>): Draft {
  return page("search-segment", indexFilePath(level, "directory"), { level, articles });
}
