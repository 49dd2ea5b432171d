import { jsonLine } from "../export/jsonl.ts";
import { readArticleBody } from "../input/source-file.ts";
import { recordOf } from "../site/article-record.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";

/**
 * The records of articles as lines of JSON, one after the other. Their bodies are read from
 * `folder` again.
 */
export function* recordLines(articles: readonly TaggedArticle[], folder: string): Iterable<string> {
  for (const tagged of articles) yield jsonLine({ ...recordOf(tagged), body: readArticleBody(folder, tagged.article.origin) });
}
