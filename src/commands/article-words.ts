import type { PlainText } from "../curation/term-occurrences.ts";
import type { Article } from "../ingest/article.ts";
import { readArticleBlocks } from "../input/source-file.ts";

/** The plain text of an article, read from its file in `folder` again. */
export function wordsOf({ header, origin }: Article, folder: string): PlainText {
  return { title: header.title, paragraphs: readArticleBlocks(folder, origin).map(({ text }) => text) };
}
