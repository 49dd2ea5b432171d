import { syllablesIn } from "../language/pinyin.ts";
import type { SpelledName } from "../search/format/names-file.ts";
import type { SearchedPage } from "../search/format/pages-file.ts";
import type { SearchResult } from "../search/format/result.ts";
import { columnsOf } from "../search/write/column-writer.ts";
import { namesText } from "../search/write/name-writer.ts";
import { pagesFileOf } from "../search/write/page-writer.ts";
import { resultLines } from "../search/write/result-writer.ts";
import { ownParagraphs } from "../site/own-markdown.ts";
import type { Site } from "../site/page.ts";
import { articlePath, homePath, href, searchScriptName } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/** A file that the search needs beside its segments. */
type SearchFile = PlannedPage<"search-start" | "search-pages" | "search-names" | "search-columns" | "search-results">;

/** Stages a file that the search needs beside its segments. */
export function stageSearchFile(page: SearchFile, stage: Stage): void {
  stage.putText(page.path, scriptPieces(searchScriptName(page.path), [textOf(page)]));
}

function textOf(page: SearchFile): string {
  switch (page.kind) {
    case "search-start":
      return JSON.stringify(page.props);
    case "search-pages":
      return JSON.stringify(pagesFileOf(page.props.pages.map((own) => searchedPage(own, page.site))));
    case "search-names":
      return namesText(page.props.names.map(spelled));
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

function spelled({ name, key }: PlannedPage<"search-names">["props"]["names"][number]): SpelledName {
  const syllables = syllablesIn(key);
  // Compatibility characters may fold to several others, of which each has a syllable.
  return { name, syllables: syllables.length === [...name].length ? syllables : [] };
}

function searchedPage({ path, title, text }: PlannedPage<"search-pages">["props"]["pages"][number], site: Site): SearchedPage {
  return { href: href(homePath, path), title, paragraphs: ownParagraphs(text, path, site) };
}

function resultOf({ article: { summary, header }, labels }: TaggedArticle): SearchResult {
  const { id, date, views } = summary;
  return { id, href: href(homePath, articlePath(summary)), title: header.title, date, views, tags: labels };
}
