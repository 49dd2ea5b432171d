import { jsonLine } from "../export/jsonl.ts";
import { readBody } from "../ingest/seed.ts";
import { readSource } from "../input/source-file.ts";
import { recordOf } from "../site/article-record.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";

/**
 * All articles with all that is known of them, as JSON Lines, one after the other: their files are
 * read from `folder` again.
 */
export function* recordLines(articles: readonly TaggedArticle[], folder: string): Iterable<string> {
  for (const labelled of articles) {
    const { article } = labelled;
    yield jsonLine({ ...recordOf(labelled), body: readBody(article.origin.file, readSource(folder, article.origin)) });
  }
}
