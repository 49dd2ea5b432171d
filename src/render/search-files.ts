import type { SearchResult } from "../search/format/result.ts";
import { columnsOf } from "../search/write/column-writer.ts";
import { wholeFolding } from "../search/write/folding-table.ts";
import { resultLines } from "../search/write/result-writer.ts";
import { articlePath, homePath, href, searchScriptName } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/** A file that the search needs beside its segments. */
type SearchFile = PlannedPage<"search-start" | "search-folding" | "search-columns" | "search-results">;

/** Stages a file that the search needs beside its segments. */
export function stageSearchFile(page: SearchFile, stage: Stage): void {
  stage.putText(page.path, scriptPieces(searchScriptName(page.path), [textOf(page)]));
}

function textOf(page: SearchFile): string {
  switch (page.kind) {
    case "search-start":
      return JSON.stringify(page.props);
    case "search-folding":
      return wholeFolding();
    case "search-columns":
      return JSON.stringify(
        columnsOf(
          page.props.articles.map(({ article: { summary }, labels, columns }) => ({
            date: summary.date,
            views: summary.views,
            labels,
            columns,
          })),
        ),
      );
    case "search-results":
      return resultLines(page.props.articles.map(resultOf));
  }
}

function resultOf({ article: { summary, header }, labels }: TaggedArticle): SearchResult {
  const { id, date, views } = summary;
  return { id, href: href(homePath, articlePath(summary)), title: header.title, date, views, tags: labels };
}
