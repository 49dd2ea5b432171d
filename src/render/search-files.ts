import { authorsIn, sourcesIn } from "../archive/bylines.ts";
import { syllablesIn } from "../language/pinyin.ts";
import type { SpelledName } from "../search/format/names-file.ts";
import type { SearchedPage } from "../search/format/pages-file.ts";
import type { SearchResult } from "../search/format/result.ts";
import type { StartFile } from "../search/format/start-file.ts";
import { type LabelFiles, type Labelled, labelFiles } from "../search/write/label-writer.ts";
import { namesText } from "../search/write/name-writer.ts";
import { pagesFileOf } from "../search/write/page-writer.ts";
import { resultLines } from "../search/write/result-writer.ts";
import { viewsText } from "../search/write/views-writer.ts";
import { href } from "../site/href.ts";
import { ownParagraphs } from "../site/own-markdown.ts";
import type { Site } from "../site/page.ts";
import { articlePath, homePath, searchScriptName } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { scriptPieces } from "./script-file.ts";
import type { Stage } from "./stage.ts";

/** A file that the search needs beside its segments. */
type SearchFile = PlannedPage<
  "search-start" | "search-pages" | "search-names" | "search-labels" | "search-label-shard" | "search-views" | "search-results"
>;

/** Stages a file that the search needs beside its segments. */
export function stageSearchFile(page: SearchFile, stage: Stage): void {
  stage.putText(page.path, scriptPieces(searchScriptName(page.path), [textOf(page)]));
}

function textOf(page: SearchFile): string {
  switch (page.kind) {
    case "search-start": {
      const { articles: _, shards: __, ...start } = page.props;
      return JSON.stringify({ ...start, labels: labelsOf(page.props).version } satisfies StartFile);
    }
    case "search-pages":
      return JSON.stringify(pagesFileOf(page.props.pages.map((own) => searchedPage(own, page.site))));
    case "search-names":
      return namesText(page.props.names.map(spelled));
    case "search-labels":
      return JSON.stringify(labelsOf(page.props).common);
    case "search-label-shard":
      return JSON.stringify(labelsOf(page.props).shards[page.props.shard]);
    case "search-views":
      return viewsText(page.props.articles.map(({ article: { summary } }) => summary.views));
    case "search-results":
      return resultLines(page.props.articles.map(resultOf));
  }
}

/** The files of labels, which are made once for all that are asked for one after the other. */
const madeLabels = new WeakMap<readonly TaggedArticle[], LabelFiles>();

function labelsOf({ articles, shards }: PlannedPage<"search-labels">["props"]): LabelFiles {
  const made = madeLabels.get(articles) ?? labelFiles(labelledOldestFirst(articles), shards);
  madeLabels.set(articles, made);
  return made;
}

/**
 * The labels of articles that are given newest first. A column whose name is also that of a tag is
 * that tag, too, as both are meant by the name.
 */
function* labelledOldestFirst(articles: readonly TaggedArticle[]): Iterable<Labelled> {
  const tags = new Set<string>();
  for (const { labels, columns } of articles) for (const name of labels.slice(columns)) tags.add(name);
  for (let at = articles.length - 1; at >= 0; at--) {
    const { article, labels, columns } = articles[at] as TaggedArticle;
    yield {
      column: labels.slice(0, columns),
      tag: labels.filter((name, at) => at >= columns || tags.has(name)),
      author: authorsIn(article.header.author),
      source: sourcesIn(article.header.source),
    };
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
  return {
    id,
    href: href(homePath, articlePath(summary)),
    title: header.title,
    date,
    views,
    authors: authorsIn(header.author),
    source: sourcesIn(header.source)[0] ?? null,
    tags: labels,
  };
}
