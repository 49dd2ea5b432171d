import type { SearchResult } from "../search/format/result.ts";
import { columnsOf } from "../search/write/column-writer.ts";
import { wholeFolding } from "../search/write/folding-table.ts";
import { resultLines } from "../search/write/result-writer.ts";
import { articlePath, homePath, href } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/** Stages a file that the search needs beside its segments; does nothing for other pages. */
export function stageSearchFile(page: PlannedPage, stage: Stage): void {
  const text = textOf(page);
  if (text !== null) stage.putText(page.path, scriptPieces(page.path.replace(/^search\/|\.js$/g, ""), [text]));
}

function textOf(page: PlannedPage): string | null {
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
    default:
      return null;
  }
}

function resultOf({ article: { summary, header }, labels }: TaggedArticle): SearchResult {
  const { id, date, views } = summary;
  return { id, href: href(homePath, articlePath(summary)), title: header.title, date, views, tags: labels };
}
