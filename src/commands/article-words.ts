import type { PlainText } from "../curation/term-occurrences.ts";
import type { Article } from "../ingest/article.ts";
import { formatReaders } from "../ingest/format-table.ts";
import { readBody } from "../ingest/seed.ts";
import { readSource } from "../input/source-file.ts";

/** The plain text of an article, read from its file in `folder` again. */
export function wordsOf({ header, origin }: Article, folder: string): PlainText {
  const body = readBody(origin.file, readSource(folder, origin));
  return { title: header.title, paragraphs: formatReaders[origin.format].blocks(body).map(({ text }) => text) };
}
