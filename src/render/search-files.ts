import type { Result } from "../search/format/result.ts";
import { columnsOf } from "../search/write/column-writer.ts";
import { wholeFolding } from "../search/write/folding-table.ts";
import { resultLines } from "../search/write/result-writer.ts";
import type { Draft } from "../site/draft.ts";
import { articlePath, homePath, href } from "../site/paths.ts";
import type { Labelled } from "../site/planned-page.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/** Stages a file that the search needs beside its segments. */
export function stageSearchData(page: Draft, stage: Stage): void {
  const text = textOf(page);
  if (text !== null) stage.putText(page.path, scriptPieces(page.path.replace(/^search\/|\.js$/g, ""), [text]));
}

function textOf(page: Draft): string | null {
  switch (page.kind) {
    case "search-start":
      return JSON.stringify(page.props);
    case "search-folding":
      return wholeFolding();
    case "search-columns":
      return JSON.stringify(columnsOf(page.props.articles.map(({ article, labels, columns }) => ({ ...article, labels, columns }))));
    case "search-results":
      return resultLines(page.props.articles.map(resultOf));
    default:
      return null;
  }
}

function resultOf({ article, labels }: Labelled): Result {
  const { id, title, date, views } = article;
  return { id, href: href(homePath, articlePath(article)), title, date, views, tags: labels };
}
